import { countCharacters, normalizeText } from "~/i18n/normalize";
import { FINDING_CHARACTERS, type FindingKind, isFindingKind } from "./finding";
import type { InBothLanguages } from "./section";

/** What was typed of a finding, as it was: shown again where it could not be saved. */
export interface FindingEntered {
  readonly kind: FindingKind;
  readonly section: string;
  readonly text: InBothLanguages;
  /** The fields to point to a comment by its number. */
  readonly comment: string;
  readonly quote: string;
  /** What quotes are looked for by. */
  readonly q: string;
}

export type TextError = "too-long" | "missing";
/** What is wrong with a finding's texts, by language. */
export type TextErrors = Partial<Record<keyof InBothLanguages, TextError>>;

/** Reads a finding's form; undefined where no page of ours sends such a thing. */
export function readFindingForm(form: FormData): FindingEntered | undefined {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const kind = form.get("kind");
  if (!isFindingKind(kind)) return undefined;
  return {
    kind,
    section: text("section"),
    text: { en: normalizeText(text("textEn")), es: normalizeText(text("textEs")) },
    comment: text("comment").trim(),
    quote: normalizeText(text("quote")),
    q: text("q").trim().slice(0, 200),
  };
}

/** Each language has its limit, and one of both has to be there. `bare` allows for none: a finding of quotes alone. */
export function checkTexts({ text }: Pick<FindingEntered, "text">, bare: boolean): TextErrors {
  const tooLong = (words: string) => countCharacters(words) > FINDING_CHARACTERS;
  const errors: TextErrors = {
    ...(tooLong(text.en) ? { en: "too-long" } : {}),
    ...(tooLong(text.es) ? { es: "too-long" } : {}),
  };
  if (!bare && text.en === "" && text.es === "") return { ...errors, en: "missing" };
  return errors;
}

/** What the buttons of a finding's page do. Each saves what is typed as well, so that none loses it. */
export type FindingIntent =
  | { readonly do: "save" | "remove" | "restore" | "add" }
  | { readonly do: "pick" | "drop"; readonly id: number }
  /** Looks for quotes: from the first page, or from behind a passage. */
  | { readonly do: "look"; readonly before: number | undefined };

/** Reads which button was pressed: `pick:12`; undefined where it is none of ours. */
export function readIntent(form: FormData): FindingIntent | undefined {
  const [name, number] = String(form.get("intent") ?? "").split(":");
  const id = number !== undefined && /^[1-9]\d{0,14}$/.test(number) ? Number(number) : undefined;
  if (name === "save" || name === "remove" || name === "restore" || name === "add") return { do: name };
  if (name === "look") return { do: name, before: id };
  if ((name === "pick" || name === "drop") && id !== undefined) return { do: name, id };
  return undefined;
}
