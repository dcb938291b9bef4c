import type { FormValues } from "./form-values";

/** An unfinished form as this browser keeps it, under its docket and its own key: two windows keep two. */
export interface LocalDraft {
  readonly docket: string;
  readonly submissionKey: string;
  /** Milliseconds since 1970, by the browser's clock. */
  readonly savedAt: number;
  readonly values: FormValues;
}

const PREFIX = "comment-draft:";
const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

const slot = ({ docket, submissionKey }: Pick<LocalDraft, "docket" | "submissionKey">) =>
  `${PREFIX}${docket}:${submissionKey}`;

/** The browser's storage may be shut or full: then nothing is kept, and nothing else fails. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function list(): { readonly name: string; readonly draft: LocalDraft | undefined }[] {
  const names = attempt(() => Object.keys(localStorage)) ?? [];
  return names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => {
      // written by `saveLocalDraft` below, or by nobody
      const draft = attempt(() => JSON.parse(localStorage.getItem(name) ?? "null") as LocalDraft | null);
      return { name, draft: typeof draft?.savedAt === "number" ? draft : undefined };
    });
}

/** The draft of a docket that was saved last, in either language. */
export const findLocalDraft = (docket: string): LocalDraft | undefined =>
  list()
    .flatMap(({ draft }) => (draft?.docket === docket ? [draft] : []))
    .sort((a, b) => b.savedAt - a.savedAt)[0];

/** Whether it could be kept. */
export const saveLocalDraft = (draft: LocalDraft): boolean =>
  attempt(() => {
    localStorage.setItem(slot(draft), JSON.stringify(draft));
    return true;
  }) ?? false;

export const deleteLocalDraft = (draft: Pick<LocalDraft, "docket" | "submissionKey">): void =>
  attempt(() => localStorage.removeItem(slot(draft)));

const drop = (unwanted: (draft: LocalDraft) => boolean): void => {
  for (const { name, draft } of list())
    if (!draft || unwanted(draft)) attempt(() => localStorage.removeItem(name));
};

export const deleteLocalDraftsOf = (docket: string): void => drop((draft) => draft.docket === docket);

/** Drops what is too old, of whatever docket, and the one that has been sent. */
export const sweepLocalDrafts = (sentKey: string | undefined, now = Date.now()): void =>
  drop((draft) => draft.savedAt < now - LIFETIME_MS || draft.submissionKey === sentKey);

/** The form that was last sent from this browser, as the portal's answer to it said. */
export function findSentKey(cookies = document.cookie): string | undefined {
  return /(?:^|;\s*)(?:__Host-)?sent=([\w-]+)/.exec(cookies)?.[1];
}
