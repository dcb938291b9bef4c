import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { liftPath } from "~/paths";
import { DataTable } from "~/ui/table";
import { ShownBy, Why } from "./suppression-facts";
import type { SuppressionRead } from "./suppressions.server";

/** Suppressed addresses with what showed that nothing is to be sent to them, and the way to send again. */
export function SuppressionList({ suppressions }: { readonly suppressions: readonly SuppressionRead[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("mail:suppressions.table")}
      captionHidden
      columns={[
        { key: "since", header: t("mail:suppressions.since"), rowHeader: true },
        { key: "why", header: t("mail:suppressions.why") },
        { key: "about", header: t("mail:suppressions.about") },
        { key: "lift", header: t("mail:suppressions.lift") },
      ]}
      rows={suppressions.map((each) => {
        const when = formatShort(each.since, locale);
        return {
          key: String(each.id),
          cells: {
            since: <span className="ui-nowrap">{when}</span>,
            why: <Why of={each} />,
            about: <ShownBy of={each} />,
            lift: (
              <a href={liftPath(each.id)} aria-label={t("mail:suppressions.liftOf", { when })}>
                {t("mail:suppressions.lift")}
              </a>
            ),
          },
        };
      })}
    />
  );
}
