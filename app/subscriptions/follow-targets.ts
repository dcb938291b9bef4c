import type { Translate } from "~/i18n/translate";
import type { PillarChoice } from "~/notices/notice-filters.server";
import type { Option, OptionGroup } from "~/ui/field";

/** What a form offers to follow: a docket where the page is about one, all notices, and the pillars by edition. */
export function followTargets(
  t: Translate,
  pillars: readonly PillarChoice[],
  docket?: Option,
): (Option | OptionGroup)[] {
  const editions = [...new Set(pillars.map(({ editionName }) => editionName))];
  return [
    ...(docket ? [docket] : []),
    { value: "all", label: t("following:target.all") },
    ...editions.map((editionName) => ({
      label: editionName,
      options: pillars
        .filter((pillar) => pillar.editionName === editionName)
        .map(({ value, code, name }) => ({ value, label: t("notices:list.pillarOption", { code, name }) })),
    })),
  ];
}
