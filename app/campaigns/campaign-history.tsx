import { describeChanges } from "~/audit/describe-change";
import type { HistoryEvent } from "~/audit/subject-history.server";
import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { DataTable } from "~/ui/table";

/** Who did what to a campaign, and when: the oldest first. */
export function CampaignHistory({ events }: { readonly events: readonly HistoryEvent[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("campaigns:one.history")}
      captionHidden
      columns={[
        { key: "when", header: t("triage:history.when") },
        { key: "who", header: t("triage:history.who") },
        { key: "what", header: t("triage:history.what") },
      ]}
      rows={events.map((event) => ({
        key: String(event.id),
        cells: {
          when: formatShort(event.occurredAt, locale),
          who: event.staffName ?? t(`audit:actor.${event.actorKind}`),
          what: (
            <>
              {t(`audit:action.${event.action}`)}
              {describeChanges({ ...event, subjectKind: "campaign" }, t, locale).map(
                ({ field, before, after }) => (
                  <div key={field}>
                    {field}: {[before, after].filter((words) => words !== undefined).join(" → ")}
                  </div>
                ),
              )}
            </>
          ),
        },
      }))}
    />
  );
}
