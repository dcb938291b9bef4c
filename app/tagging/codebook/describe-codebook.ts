import type { Locale } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";
import type { ChangeKind, Effect, Preview } from "./codebook";

/** A change of the codebook as one says it: "Merged “Ports” into “Border waits”". */
export function describeChange(
  { kind, theme, target }: Pick<Preview, "kind" | "theme" | "target">,
  t: Translate,
  locale: Locale,
): string {
  const names = (target ?? []).map((each) => each[locale]).join(locale === "en" ? "”, “" : "», «");
  return t(`tagging:codebook.did.${kind}`, {
    theme: theme[locale],
    from: theme.under,
    to: target?.[0]?.under ?? "",
    names,
  });
}

/** One line of a preview: what happens, and to how many. */
export function describeEffect({ of, what, code, theme }: Effect, t: Translate, locale: Locale): string {
  return theme
    ? t(`tagging:codebook.effect.${of}.${what}Theme`, { theme: theme[locale] })
    : t(`tagging:codebook.effect.${of}.${what}Tag`, { code });
}

/** What the address says of a change that was just made. */
const done = ["added", "edited", "moved", "merged", "split", "retired", "brought-back", "undone"] as const;
export const isDone = (word: string | null): word is ChangeKind | "undone" =>
  done.some((each) => each === word);
