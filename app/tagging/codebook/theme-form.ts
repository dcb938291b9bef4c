import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";

/** A theme's words: its name in both languages, and what belongs to it. */
export interface ThemeNamed {
  readonly nameEn: string;
  readonly nameEs: string;
  readonly description: string;
}

const NAME_CHARACTERS = 120;
const DESCRIPTION_CHARACTERS = 1000;

export type NameError = "name-missing" | "name-too-long" | "description-too-long" | "name-twice";

/** What is wrong with a theme's words, by field. */
export type NameErrors = Partial<Record<keyof ThemeNamed, NameError>>;

/** Reads a theme's words from a form; `suffix` tells several apart. */
export function readThemeNamed(form: FormData, suffix = ""): ThemeNamed {
  const text = (name: keyof ThemeNamed) => {
    const value = form.get(`${name}${suffix}`);
    return typeof value === "string" ? value : "";
  };
  return {
    nameEn: normalizeLine(text("nameEn")),
    nameEs: normalizeLine(text("nameEs")),
    description: normalizeText(text("description")),
  };
}

/** Both names are required: every page of the portal is in both languages. */
export function checkThemeNamed({ nameEn, nameEs, description }: ThemeNamed): NameErrors {
  const name = (words: string): NameError | undefined =>
    words === "" ? "name-missing" : countCharacters(words) > NAME_CHARACTERS ? "name-too-long" : undefined;
  const [en, es] = [name(nameEn), name(nameEs)];
  const long = countCharacters(description) > DESCRIPTION_CHARACTERS;
  return {
    ...(en ? { nameEn: en } : {}),
    ...(es ? { nameEs: es } : {}),
    ...(long ? { description: "description-too-long" as const } : {}),
  };
}
