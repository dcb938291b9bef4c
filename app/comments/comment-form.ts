import { z } from "zod";
import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";
import { commenterKinds, limits, publications, stakeholderTypes } from "./comment";
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
  | "consent-required"
  | "form-expired";

const fail = (error: CommentFormError): { error: CommentFormError } => ({ error });

const text = (limit: number, normalize: (typed: string) => string) =>
  z
    .string()
    .optional()
    .transform((typed) => normalize(typed ?? ""))
    .refine((value) => countCharacters(value) <= limit, fail("too-long"));

/** One line or nothing; nothing is null, as it is stored. */
const line = (limit: number) =>
  text(limit, normalizeLine).transform((value) => (value === "" ? null : value));

const optionalChoice = <Value extends string>(
  known: (value: string) => value is Value,
  error: CommentFormError,
) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").trim())
    .refine((value): value is Value | "" => value === "" || known(value), fail(error))
    .transform((value) => (value === "" ? null : value));

const isSector = (value: string): value is (typeof sectors)[number] =>
  sectors.some((sector) => sector === value);
const isCountryCode = (value: string): value is string => isCountry(value);

/** Whether a text can be a submission's single-use key. */
export const isSubmissionKey = (key: string): boolean => /^[\w-]{8,100}$/.test(key);

/** Simple on purpose (WHATWG's own form of an address): only a message that arrives proves an address. */
const EMAIL =
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
    commenterKind: z.enum(commenterKinds, fail("choose-kind")),
    stakeholderType: z.enum(stakeholderTypes, fail("choose-type")),
    organizationName: line(limits.name),
    name: line(limits.name),
    email: text(limits.email, (typed) => typed.trim())
      .refine((value) => value === "" || EMAIL.test(value), fail("email-form"))
      .transform((value) => (value === "" ? null : value)),
    sector: optionalChoice(isSector, "choose-sector"),
    country: optionalChoice(isCountryCode, "choose-country"),
    region: line(limits.region),
    comment: text(limits.comment, normalizeText),
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
          (form) => form.comment || Object.values(form.answer).some(Boolean),
          across(["comment"], "say-something"),
        ),
    )
    .transform(forgetAnonymous);
}

/** A rule across fields is checked even while single fields are wrong, so that a person hears of all at once. */
const across = (path: string[], error: CommentFormError) => ({ path, error, when: () => true });

/** An anonymous commenter's names are not kept, whatever was typed before the choice. */
function forgetAnonymous<
  Form extends Pick<CommentFields, "commenterKind" | "name" | "organizationName" | "publication">,
>(form: Form): Form {
  if (form.commenterKind !== "anonymous") return form;
  const publication = form.publication === "named" ? "unnamed" : form.publication;
  return { ...form, name: null, organizationName: null, publication };
}

interface CommentFields {
  commenterKind: (typeof commenterKinds)[number];
  name: string | null;
  organizationName: string | null;
  publication: (typeof publications)[number];
}

/** A submission as the schema leaves it, ready to be stored. */
export type CommentInput = z.output<ReturnType<typeof commentSchema>>;

/** The fields that come once, by the contract's names. */
export const singleFields = [
  "commenterKind",
  "stakeholderType",
  "organizationName",
  "name",
  "email",
  "sector",
  "country",
  "region",
  "comment",
  "publication",
  "consent",
  "submissionKey",
] as const;

type SingleField = (typeof singleFields)[number];

/** A form as it was typed, unchecked: what a page shows again when it cannot be accepted. */
export interface TypedComment extends Readonly<Record<SingleField, string | undefined>> {
  /** By the question's id. */
  readonly answer: Readonly<Record<string, string>>;
  readonly pillars: readonly string[];
}

/** A form's fields as text, by the contract's names: `answer.<questionId>` becomes an entry of `answer`. */
export function readCommentForm(form: FormData): TypedComment {
  const one = (name: SingleField) => {
    const value = form.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const answer: Record<string, string> = {};
  for (const [name, value] of form) {
    const id = /^answer\.(\d+)$/.exec(name)?.[1];
    if (id && typeof value === "string") answer[id] = value;
  }
  // fromEntries forgets that the names are exactly those of the list
  const single = Object.fromEntries(singleFields.map((name) => [name, one(name)])) as Record<
    SingleField,
    string | undefined
  >;
  return { ...single, answer, pillars: form.getAll("pillars").filter((value) => typeof value === "string") };
}

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
