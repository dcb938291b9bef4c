import { formatShortDate } from "~/i18n/dates";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { DefinitionList } from "~/ui/definition-list";
import { Disclosure } from "~/ui/disclosure";
import type { TagOrigin } from "./read-tagging.server";

/** Who gave each of a comment's tags, how and when: "I.2 Ports: by Ana Ruiz, from a passage, Nov 3, 2026". */
export function TagOrigins({ origins }: { readonly origins: readonly TagOrigin[] }) {
  const t = useTranslate();
  const locale = useLocale();
  if (origins.length === 0) return null;
  return (
    <Disclosure summary={t("tagging:origins.summary")}>
      <DefinitionList
        stacked
        items={origins.map(({ code, theme, givenAs, by, at }) => ({
          term: describeTag({ code, theme }, t),
          description: t(by === null ? "tagging:origins.byPortal" : "tagging:origins.by", {
            name: by,
            how: t(`tagging:givenAs.${givenAs}`),
            when: formatShortDate(at, locale),
          }),
        }))}
      />
    </Disclosure>
  );
}

interface DescribedTag {
  readonly code: string;
  readonly themeId: number | null;
  readonly theme: string | null;
}

/** A passage's tags in words; what is named with a theme beneath it is not named again. */
export function describeTags(tags: readonly DescribedTag[], t: Translate): readonly string[] {
  const withTheme = new Set(tags.flatMap(({ themeId, code }) => (themeId === null ? [] : code)));
  return tags
    .filter(({ themeId, code }) => themeId !== null || !withTheme.has(code))
    .map((tag) => describeTag(tag, t));
}

/** A tag in words: its code, or its theme with the code that this hangs under. */
function describeTag(
  { code, theme }: { readonly code: string; readonly theme: string | null },
  t: Translate,
): string {
  return theme === null ? code : t("tagging:theme.under", { name: theme, code });
}
