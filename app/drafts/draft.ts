import { singleFields, type TypedComment } from "~/comments/typed-comment";
import type { Locale } from "~/i18n/locale";

/** An unfinished comment that its author chose to keep on the portal. */
export interface Draft {
  /** The private link's secret. */
  readonly key: string;
  readonly docket: string;
  /** The language in which it was last saved. */
  readonly locale: Locale;
  /** Counts its savings: whoever saves says which one they saw. */
  readonly version: number;
  readonly savedAt: Date;
  readonly expiresAt: Date;
  /** The form as it was typed, with its own key, the draft's key and the version. */
  readonly typed: TypedComment;
}

/** A draft's key as it is written: base64url of 24 random bytes. */
export const isDraftKey = (text: string | undefined): text is string => /^[\w-]{32}$/.test(text ?? "");

/** An agreement is given when sending; keys and versions have columns of their own. */
const NOT_CONTENT = ["consent", "submissionKey", "draft", "draftVersion"];
export const contentFields = singleFields.filter((name) => !NOT_CONTENT.includes(name));

/** What of a form is kept: every field that holds something, whether or not it could be sent. */
export interface DraftContent {
  readonly fields: Partial<Record<string, string>>;
  readonly answer: Readonly<Record<string, string>>;
  readonly pillars: readonly string[];
}

/**
 * JSON in PostgreSQL holds neither U+0000 nor half a surrogate pair; neither shows anything. Forms are sent with CR LF
 * whatever was typed.
 */
const storable = (text: string) => text.replaceAll("\0", "").replaceAll("\r\n", "\n").toWellFormed();

const filled = (entries: readonly (readonly [string, string | undefined])[]): Record<string, string> =>
  Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, storable(value)]] : [])));

/**
 * No form that a person fills in comes near it (eleven texts of 20,000 characters); what is longer would only fill the
 * database, saved again and again.
 */
const MOST_CHARACTERS = 1_500_000;

/** Whether a form is small enough to be kept. */
export const isKeepable = (typed: TypedComment): boolean =>
  JSON.stringify(contentOf(typed)).length <= MOST_CHARACTERS;

export function contentOf(typed: TypedComment): DraftContent {
  return {
    fields: filled(contentFields.map((name) => [name, typed[name]])),
    answer: filled(Object.entries(typed.answer)),
    pillars: [...new Set(typed.pillars.map(storable))].sort(),
  };
}

/** The form that the content was typed in. */
export function typedOf(
  { fields, answer, pillars }: DraftContent,
  form: { readonly submissionKey: string; readonly draft: string; readonly draftVersion: string },
): TypedComment {
  const empty = Object.fromEntries(singleFields.map((name) => [name, undefined]));
  // fromEntries forgets that the names are exactly those of the list
  return {
    ...(empty as Record<(typeof singleFields)[number], undefined>),
    ...fields,
    ...form,
    answer,
    pillars,
  };
}
