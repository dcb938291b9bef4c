import { z } from "zod";
import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";
import {
  type CommenterKind,
  commenterKinds,
  limits,
  type Publication,
  publications,
  stakeholderTypes,
} from "./comment";
import { isCountry } from "./countries";
import { sectors } from "./sectors";

/** What the schema needs to know of the notice that is commented on. */
export interface AskedNotice {
  readonly questions: readonly { readonly id: number; readonly required: boolean }[];
  /** Codes of the pillars it asks about. */
  readonly pillars: readonly { readonly code: string }[];
}

/** What can be wrong with a field; each has its sentence in both `commentForm` catalogues, under `error`. */
export type CommentFormError =
  | "choose-kind"
  | "choose-type"
  | "choose-publication"
  | "choose-pillar"
  | "choose-sector"
  | "choose-country"
  | "give-organization"
  | "give-name"
  | "email-form"
  | "too-long"
  | "say-something"
  | "answer-required"
  | "too-many-co-signers"
  | "co-signer-too-long"
  | "public-version-or-reason"
  | "consent-required"
  | "form-expired";

const fail = (error: CommentFormError): { error: CommentFormError } => ({ error });

/**
 * How much longer than its limit a text may be before it is normalized: it may be spelled with two units a character,
 * its accents apart. One beyond that is too long however it is counted, and normalizing megabytes holds up everybody.
 */
const SPELLED = 5;

const shorterThan = (units: number, error: CommentFormError) =>
  z
    .string()
    .optional()
    .refine((typed) => (typed?.length ?? 0) <= units * SPELLED, fail(error));

const text = (limit: number, normalize: (typed: string) => string) =>
  shorterThan(limit, "too-long")
    .transform((typed) => normalize(typed ?? ""))
    .refine((value) => countCharacters(value) <= limit, fail("too-long"));

function orNull<Value extends string>(value: Value | ""): Value | null {
  return value === "" ? null : value;
}

/** A list typed one entry a line, each once. */
const readLines = (typed = ""): readonly string[] => [
  ...new Set(
    typed
      .split(/[\r\n]+/)
      .map(normalizeLine)
      .filter(Boolean),
  ),
];

function checkCoSigners(names: readonly string[], context: z.RefinementCtx): void {
  const refuse = (error: CommentFormError) => context.addIssue({ code: "custom", message: error });
  if (names.length > limits.coSigners) refuse("too-many-co-signers");
  else if (names.some((name) => countCharacters(name) > limits.name)) refuse("co-signer-too-long");
}

/** One line or nothing; nothing is null, as it is stored. */
const line = (limit: number) => text(limit, normalizeLine).transform(orNull);

const optionalChoice = <Value extends string>(
  known: (value: string) => value is Value,
  error: CommentFormError,
) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").trim())
    .refine((value): value is Value | "" => value === "" || known(value), fail(error))
    .transform(orNull);

const isSector = (value: string): value is (typeof sectors)[number] =>
  sectors.some((sector) => sector === value);
const isCountryCode = (value: string): value is string => isCountry(value);

/** Whether a text can be a submission's single-use key. */
export const isSubmissionKey = (key: string): boolean => /^[\w-]{8,100}$/.test(key);

/** Simple on purpose (WHATWG's own form of an address): only a message that arrives proves an address. */
export const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/**
 * The submission form's schema, for the browser, the server and the importer alike. Messages are CommentFormError
 * codes. Texts come out normalized; an anonymous commenter's names are dropped, whatever was typed before.
 */
export function commentSchema(notice: AskedNotice) {
  const codes = notice.pillars.map((pillar) => pillar.code);
  const answers = z.object(
    Object.fromEntries(notice.questions.map((question) => [question.id, text(limits.answer, normalizeText)])),
  );
  const fields = z.object({
    files: z.object({ main: z.number(), publicVersion: z.number() }).default({ main: 0, publicVersion: 0 }),
    commenterKind: z.enum(commenterKinds, fail("choose-kind")),
    stakeholderType: z.enum(stakeholderTypes, fail("choose-type")),
    organizationName: line(limits.name),
    name: line(limits.name),
    email: text(limits.email, (typed) => typed.trim())
      .refine((value) => value === "" || EMAIL.test(value), fail("email-form"))
      .transform(orNull),
    sector: optionalChoice(isSector, "choose-sector"),
    country: optionalChoice(isCountryCode, "choose-country"),
    region: line(limits.region),
    comment: text(limits.comment, normalizeText),
    signatoryRole: line(limits.name),
    coSigners: shorterThan(limits.coSigners * limits.name, "too-many-co-signers")
      .transform(readLines)
      .superRefine(checkCoSigners),
    publicVersion: text(limits.publicVersion, normalizeText).optional(),
    noPublicVersion: text(limits.noPublicVersion, normalizeText).optional(),
    answer: answers,
    pillars: z
      .array(z.string())
      .default([])
      .transform((given) => [...new Set(given)])
      .refine((given) => given.every((code) => codes.includes(code)), fail("choose-pillar")),
    publication: z.enum(publications, fail("choose-publication")),
    consent: z.literal("yes", fail("consent-required")),
    submissionKey: z.string(fail("form-expired")).refine(isSubmissionKey, fail("form-expired")),
  });
  const required = notice.questions.filter((question) => question.required);
  return required
    .reduce(
      (schema, { id }) =>
        schema.refine((form) => Boolean(form.answer[id]), across(["answer", String(id)], "answer-required")),
      fields
        .refine(
          (form) => form.commenterKind !== "organization" || form.organizationName,
          across(["organizationName"], "give-organization"),
        )
        .refine(
          (form) => form.commenterKind !== "individual" || form.publication !== "named" || form.name,
          across(["name"], "give-name"),
        )
        .refine(
          (form) => form.comment || form.files?.main || Object.values(form.answer).some(Boolean),
          across(["comment"], "say-something"),
        )
        .refine(hasPublicVersionOrReason, across(["publicVersion"], "public-version-or-reason")),
    )
    .transform(forgetUnasked);
}

/** A rule across fields is checked even while single fields are wrong, so that a person hears of all at once. */
const across = (path: string[], error: CommentFormError) => ({ path, error, when: () => true });

/**
 * Confidential asks for a public version, as text or as files, or for the reason why there is none. A form that never
 * asked (its two fields are absent, not empty: an older program, an import) is not held to an answer.
 */
function hasPublicVersionOrReason({
  publication,
  publicVersion,
  noPublicVersion,
  files,
}: Pick<CheckedFields, "publication" | "publicVersion" | "noPublicVersion" | "files">): boolean {
  const asked = publicVersion !== undefined || noPublicVersion !== undefined;
  if (publication !== "confidential" || !asked) return true;
  return Boolean(publicVersion || noPublicVersion || files?.publicVersion);
}

/** What the chosen kind and publication do not ask for is not kept, whatever was typed before the choice. */
function forgetUnasked<Fields extends CheckedFields>(fields: Fields): Omit<Fields, keyof Chosen> & Chosen {
  const anonymous = fields.commenterKind === "anonymous";
  const publication: Publication =
    anonymous && fields.publication === "named" ? "unnamed" : fields.publication;
  const confidential = publication === "confidential";
  return {
    ...fields,
    publication,
    ...(anonymous ? { name: null, organizationName: null, signatoryRole: null } : {}),
    coSigners: fields.commenterKind === "organization" ? fields.coSigners : [],
    publicVersion: (confidential && fields.publicVersion) || null,
    noPublicVersion: (confidential && fields.noPublicVersion) || null,
  };
}

/** Fields on which the choice of kind and publication decides. */
interface Chosen {
  readonly name: string | null;
  readonly organizationName: string | null;
  readonly signatoryRole: string | null;
  readonly coSigners: readonly string[];
  readonly publication: Publication;
  readonly publicVersion: string | null;
  readonly noPublicVersion: string | null;
}

interface CheckedFields {
  readonly commenterKind: CommenterKind;
  readonly name: string | null;
  readonly organizationName: string | null;
  readonly signatoryRole: string | null;
  readonly coSigners: readonly string[];
  readonly publication: Publication;
  readonly publicVersion?: string | undefined;
  readonly noPublicVersion?: string | undefined;
  /** Absent only while other fields are wrong. */
  readonly files?: { readonly main: number; readonly publicVersion: number } | undefined;
}

/** A submission as the schema leaves it, ready to be stored. */
export type CommentInput = z.output<ReturnType<typeof commentSchema>>;

/** The errors of a refused form by the field's name in the form (`answer.12`), the first of each. */
export function fieldErrors(error: z.ZodError): ReadonlyMap<string, CommentFormError> {
  const errors = new Map<string, CommentFormError>();
  for (const issue of error.issues) {
    const name = issue.path[0] === "answer" ? issue.path.join(".") : String(issue.path[0]);
    // every message of the schema above is one of its codes
    if (!errors.has(name)) errors.set(name, issue.message as CommentFormError);
  }
  return errors;
}
