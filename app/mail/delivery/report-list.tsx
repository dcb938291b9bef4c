import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Section } from "~/ui/section";
import type { ListedReport } from "./reports.server";

/** What the mail service reported of a message, the earliest first. */
export function ReportList({ reports }: { readonly reports: readonly ListedReport[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Section heading={t("mail:reports.heading")}>
      {reports.length === 0 ? <p>{t("mail:reports.none")}</p> : null}
      <ol className="usa-list">
        {reports.map(({ id, kind, detail, occurredAt }) => (
          <li key={id}>
            <time dateTime={occurredAt.toISOString()}>{formatShort(occurredAt, locale)}</time>
            {" · "}
            {t(`mail:reports.kind.${kind}`)}
            {detail ? (
              <>
                <br />
                <span className="usa-hint" lang="en">
                  {detail}
                </span>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
