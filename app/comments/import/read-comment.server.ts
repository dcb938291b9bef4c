import { createHash } from "node:crypto";
import type { z } from "zod";
import { isLocale, type Locale } from "~/i18n/locale";
import { countCharacters, normalizeLine } from "~/i18n/normalize";
import { limits } from "../comment";
import { type CommentFormError, type CommentInput, commentSchema, fieldErrors } from "../comment-form";
import { findCountryCode } from "./country-code";
import { detectLocale } from "./detect-locale";
import type { Layout } from "./layout";
import { plainText } from "./plain-text.server";
import { parseReceived } from "./received-at";
import { questionOf, type SourceValues } from "./source-fields";

/** A comment as a row tells it, ready to be stored. */
export interface SourceComment {
  /** The row's own number, or undefined where it has none that can be relied on. */
  readonly reference: string | undefined;
  /** Equal for rows that say the same; stands in for a number that is missing. */
  readonly fingerprint: string;
  /** Whether a spreadsheet has shortened the number, as `9.00006E+14`, so that many rows may share it. */
  readonly referenceDamaged: boolean;
  readonly receivedAt: Date;
  readonly locale: Locale;
  readonly input: CommentInput;
}

export type CommentRead = { readonly comment: SourceComment } | { readonly problems: readonly string[] };

export interface ReadOptions {
  readonly layout: Pick<Layout, "publication">;
  /** Values for every row, whatever it says itself. */
  readonly constant: SourceValues;
  /** The language of all rows; without it a row's own, or the one its text is recognized as. */
  readonly locale?: Locale | undefined;
  readonly now: Date;
}

/** What a row is checked against, for one notice. */
export interface ImportSchema {
  readonly form: ReturnType<typeof commentSchema>;
  /** The notice's own questions, by id. */
  readonly questions: ReadonlySet<string>;
}

/** The web form's own schema; only what a commenter elsewhere was not asked for is not asked for here. */
export function importSchema(notice: Parameters<typeof commentSchema>[0]): ImportSchema {
  return {
    form: commentSchema({
      ...notice,
      questions: notice.questions.map((question) => ({ ...question, required: false })),
    }),
    questions: new Set(notice.questions.map(({ id }) => String(id))),
  };
}

const REFERENCE_LENGTH = 200;

/** Reads a row's values as a comment. Problems are sentences about fields, without what a person wrote in them. */
export function readComment(schema: ImportSchema, row: SourceValues, options: ReadOptions): CommentRead {
  const values = { ...row, ...options.constant };
  const problems: string[] = [];
  const receivedAt = parseReceived(values.received ?? "");
  if (!receivedAt) problems.push(`received: ${explainDate(values.received)}`);
  else if (receivedAt > options.now) problems.push("received: it lies in the future");
  const reference = normalizeLine(values.id ?? "");
  if (countCharacters(reference) > REFERENCE_LENGTH)
    problems.push(`id: longer than ${REFERENCE_LENGTH} characters`);
  const form = formValues(values, options.layout);
  const locale = options.locale ?? readLocale(values.locale, form);
  if (!locale) problems.push("locale: neither en nor es");
  // the form's schema would drop what nobody asked, and the text with it
  for (const [field, value] of Object.entries(values)) {
    const question = questionOf(field);
    if (question !== undefined && !schema.questions.has(question) && value?.trim())
      problems.push(`${field}: the notice has no question ${question}`);
  }
  const result = schema.form.safeParse(form);
  if (!result.success) problems.push(...explain(result.error, form));
  if (problems.length > 0 || !result.success || !receivedAt || !locale) return { problems };
  const referenceDamaged = /^\d(?:[.,]\d+)?E\+\d+$/i.test(reference);
  return {
    comment: {
      reference: reference === "" || referenceDamaged ? undefined : reference,
      fingerprint: fingerprint(row),
      referenceDamaged,
      receivedAt,
      locale,
      input: result.data,
    },
  };
}

/** What is wrong with a value that is to stand in every row, or undefined: known before the first row is read. */
export function findConstantProblem(schema: ImportSchema, constant: SourceValues): string | undefined {
  const example = { received: "2000-01-01", comment: "…", name: "…", organizationName: "…" };
  const result = readComment(schema, example, {
    layout: { publication: "named" },
    constant,
    now: new Date(),
  });
  const fields = Object.keys(constant);
  return "problems" in result
    ? result.problems.find((problem) => fields.some((field) => problem.startsWith(`${field}:`)))
    : undefined;
}

type FormValues = ReturnType<typeof formValues>;

/** The row's values as the form would send them. What a row leaves open is decided from what it says. */
function formValues(values: SourceValues, layout: Pick<Layout, "publication">) {
  const given = (value: string | undefined) => (value?.trim() ? value.trim() : undefined);
  const organizationName = given(values.organizationName);
  const name = given(values.name);
  const kind =
    given(values.commenterKind) ?? (organizationName ? "organization" : name ? "individual" : "anonymous");
  const answers = Object.entries(values).flatMap(([field, value]) => {
    const id = questionOf(field);
    return id && value !== undefined ? [[id, plainText(value)]] : [];
  });
  return {
    commenterKind: word(kind),
    stakeholderType: word(given(values.stakeholderType) ?? (kind === "individual" ? "individual" : "other")),
    organizationName: organizationName && plainText(organizationName),
    name: name && plainText(name),
    email: values.email,
    sector: values.sector && word(values.sector),
    country: values.country && (findCountryCode(values.country) ?? values.country),
    region: values.region && plainText(values.region),
    comment: plainText(values.comment ?? ""),
    answer: Object.fromEntries(answers) as Record<string, string>,
    pillars: (values.pillars ?? "").split(/[;,|]/).flatMap((code) => given(code) ?? []),
    publication: word(given(values.publication) ?? layout.publication),
    // it was given where the comment was received
    consent: "yes",
    // an import is known again by its reference
    submissionKey: "imported",
  };
}

/** "Business association" and "business_association" are `business-association`. */
const word = (written: string) =>
  written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

function readLocale(written: string | undefined, form: { comment: string; answer: Record<string, string> }) {
  const code = written?.trim().toLowerCase().slice(0, 2);
  if (!code) return detectLocale(`${form.comment} ${Object.values(form.answer).join(" ")}`);
  return isLocale(code) ? code : undefined;
}

/** Of the values as the file has them, so that it stays the same however the import is set up. */
function fingerprint(row: SourceValues): string {
  const { received, comment, organizationName, name, email } = row;
  const words = [received, comment, organizationName, name, email].map((value) => value?.trim() ?? "");
  return createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 32);
}

/** Shows only what can be nothing but a date: a column that was taken for another may hold a name or an address. */
function explainDate(written: string | undefined): string {
  const value = written?.trim();
  if (!value) return "the row has no date";
  const shown = value.length <= 40 && /^[\d\s:/.+TZ-]+$/.test(value) ? `“${value}”` : "what the row has";
  return `${shown} is not a date like 2026-01-31 or 2026-01-31T15:30Z`;
}

const REASONS: Readonly<Record<CommentFormError, string>> = {
  "choose-kind": "not one of individual, organization, anonymous",
  "choose-type":
    "not one of business, business-association, civil-society, labor-union, academia, government, individual, other",
  "choose-publication": "not one of named, unnamed, confidential",
  "choose-pillar": "not a pillar that the notice asks about",
  "choose-sector": "not a sector that the form offers",
  "choose-country": "not a country's code or name in English or Spanish",
  "give-organization": "an organization's comment needs the organization's name",
  "give-name": "a person who is to be published with a name needs one",
  "email-form": "not an email address",
  "too-long": "too long",
  "say-something": "there is no text",
  "answer-required": "there is no answer",
  "too-many-co-signers": "too many co-signing organizations",
  "co-signer-too-long": "a co-signing organization's name is too long",
  "public-version-or-reason": "neither a public version nor a reason why there is none",
  "consent-required": "there is no consent",
  "form-expired": "not usable",
};

function explain(error: z.ZodError, form: FormValues): string[] {
  return [...fieldErrors(error)].map(([field, code]) => {
    if (code !== "too-long") return `${field}: ${REASONS[code]}`;
    const { limit, length } = measure(field, form);
    return `${field}: longer than ${limit.toLocaleString("en-US")} characters (it has ${length.toLocaleString("en-US")})`;
  });
}

function measure(field: string, form: FormValues): { limit: number; length: number } {
  const id = questionOf(field);
  if (id) return { limit: limits.answer, length: countCharacters(form.answer[id] ?? "") };
  if (field === "comment") return { limit: limits.comment, length: countCharacters(form.comment) };
  if (field === "email") return { limit: limits.email, length: countCharacters(form.email ?? "") };
  if (field === "region") return { limit: limits.region, length: countCharacters(form.region ?? "") };
  const text = field === "name" ? form.name : form.organizationName;
  return { limit: limits.name, length: countCharacters(text ?? "") };
}
