import { NEW_THEMES } from "./codebook";
import { checkThemeNamed, type NameErrors, readThemeNamed, type ThemeNamed } from "./theme-form";

/** What was entered to split a theme, as it was. */
export interface SplitEntered {
  /** One for each of the new themes, whether anything was entered or not. */
  readonly names: readonly ThemeNamed[];
  /** "passage.12" or "comment.7": the new theme it goes to, counted from 0. */
  readonly shares: Readonly<Record<string, string>>;
}

export type SplitErrors = readonly { readonly suffix: string; readonly errors: NameErrors }[];

const SHARE = /^(passage|comment)\.([0-9]{1,15})$/;

/** Reads the form by which a theme is split. */
export function readSplitForm(form: FormData): SplitEntered {
  const names = Array.from({ length: NEW_THEMES }, (_, index) => readThemeNamed(form, String(index + 1)));
  const shares = [...form.entries()].flatMap(([name, value]): [string, string][] =>
    SHARE.test(name) && typeof value === "string" && /^[0-9]$/.test(value) ? [[name, value]] : [],
  );
  return { names, shares: Object.fromEntries(shares) };
}

const isEmpty = ({ nameEn, nameEs, description }: ThemeNamed) => `${nameEn}${nameEs}${description}` === "";

/** What is wrong with it: the first two are required, and whatever something goes to; no name may come twice. */
export function checkSplit({ names, shares }: SplitEntered): SplitErrors {
  const wanted = new Set(Object.values(shares));
  return names.flatMap((named, index) => {
    if (index > 1 && isEmpty(named) && !wanted.has(String(index))) return [];
    const twice = (field: "nameEn" | "nameEs") =>
      named[field] !== "" &&
      names.slice(0, index).some((earlier) => earlier[field].toLowerCase() === named[field].toLowerCase());
    const errors: NameErrors = {
      ...(twice("nameEn") ? { nameEn: "name-twice" as const } : {}),
      ...(twice("nameEs") ? { nameEs: "name-twice" as const } : {}),
      ...checkThemeNamed(named),
    };
    return Object.keys(errors).length > 0 ? [{ suffix: String(index + 1), errors }] : [];
  });
}

/** What goes where, among the themes that are named: an unnamed one between them is passed over. */
export function splitOf({ names, shares }: SplitEntered) {
  const named = names.flatMap((each, index) => (isEmpty(each) ? [] : [{ each, index }]));
  const shared = (kind: string) =>
    Object.entries(shares).flatMap(([name, value]) => {
      const [, of, id] = SHARE.exec(name) ?? [];
      const to = named.findIndex(({ index }) => index === Number(value));
      return of === kind && to !== -1 ? [{ id: Number(id), to }] : [];
    });
  return {
    names: named.map(({ each }) => each),
    passages: shared("passage"),
    comments: shared("comment"),
  };
}
