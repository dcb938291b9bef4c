const MIB = 1024 * 1024;

/** What a submission may carry; a megabyte is taken at its larger meaning, so that no file is refused for a rounding. */
export const attachmentLimits = {
  /** Files of one submission, both parts together. */
  files: 20,
  /** Bytes of one file. */
  fileBytes: 25 * MIB,
  /** Bytes of all files of one submission. */
  totalBytes: 200 * MIB,
  /** Characters of a file's name, its extension included. */
  nameLength: 200,
} as const;

/** `public-version`: what may be shown instead of a confidential main file. */
export const parts = ["main", "public-version"] as const;
export type Part = (typeof parts)[number];

export const isPart = (value: string): value is Part => parts.some((part) => part === value);

const fields = { main: "attachments", "public-version": "publicAttachments" } as const satisfies Record<
  Part,
  string
>;

/** The form's file field of a part, by the contract's names. */
export const fieldOfPart = (part: Part): string => fields[part];

/** The part that a file field is for; a field by any other name is the main part's. */
export const partOfField = (field: string): Part => parts.find((part) => fields[part] === field) ?? "main";

/**
 * clean: scanned; unscanned: no scanner is configured; waiting: the scanner could not be asked, nobody gets it;
 * infected: found out later, its bytes are deleted.
 */
export type Scan = "clean" | "unscanned" | "waiting" | "infected";

/** The kinds of file that are taken: the endings they may have, and the media type they are given back with. */
export const fileKinds = {
  pdf: { extensions: ["pdf"], mediaType: "application/pdf" },
  docx: {
    extensions: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    extensions: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  pptx: {
    extensions: ["pptx"],
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  odt: { extensions: ["odt"], mediaType: "application/vnd.oasis.opendocument.text" },
  rtf: { extensions: ["rtf"], mediaType: "application/rtf" },
  txt: { extensions: ["txt"], mediaType: "text/plain" },
  csv: { extensions: ["csv"], mediaType: "text/csv" },
  png: { extensions: ["png"], mediaType: "image/png" },
  jpeg: { extensions: ["jpg", "jpeg"], mediaType: "image/jpeg" },
} as const satisfies Record<string, { extensions: readonly string[]; mediaType: string }>;

export type FileKind = keyof typeof fileKinds;

/** Every ending that is taken, with its dot: what a file field's `accept` says. */
export const acceptedExtensions: readonly string[] = Object.values(fileKinds).flatMap(({ extensions }) =>
  extensions.map((extension) => `.${extension}`),
);

/** The kind that a cleaned file name says, or undefined where none like it is taken. */
export function kindOfName(fileName: string): FileKind | undefined {
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  // entries forgets that the keys are the kinds' own names
  const kinds = Object.entries(fileKinds) as [FileKind, { readonly extensions: readonly string[] }][];
  return fileName.includes(".")
    ? kinds.find(([, { extensions }]) => extensions.includes(extension))?.[0]
    : undefined;
}

/** The kind that a stored media type stands for; undefined for none of ours. */
export function kindOfMediaType(mediaType: string): FileKind | undefined {
  const kinds = Object.entries(fileKinds) as [FileKind, { readonly mediaType: string }][]; // as above
  return kinds.find(([, kind]) => kind.mediaType === mediaType)?.[0];
}

/** Why a file is not kept; each has its sentence in both `attachments` catalogues, under `problem`. */
export const uploadProblems = [
  "empty",
  "too-large",
  "too-many",
  "too-much",
  "kind",
  "mismatch",
  "damaged",
  "password",
  "macros",
  "script",
  "embedded",
  "external",
  "bomb",
  "encoding",
  "formula",
  "dimensions",
  "infected",
  "already-sent",
  "too-often",
  "not-stored",
] as const;
export type UploadProblem = (typeof uploadProblems)[number];

/** What can be wrong with a file's content; nothing, and it is of that kind. */
export type Verdict =
  | { readonly kind: FileKind; readonly problem?: undefined }
  | { readonly problem: UploadProblem };

/** A kept file as a list shows it. */
export interface ListedFile {
  readonly id: string;
  readonly part: Part;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly scan: Scan;
}

/** Whether a text can be an attachment's id. */
export const isAttachmentId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
