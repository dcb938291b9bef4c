import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { issuedVersionPath } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { DataTable } from "~/ui/table";
import type { VersionListed } from "./issued-summaries.server";
import { VersionState } from "./version-state";

/** A docket's versions, the newest first. */
export function VersionList({
  docket,
  versions,
}: {
  readonly docket: string;
  readonly versions: readonly VersionListed[];
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (versions.length === 0)
    return <EmptyState heading={t("issuing:list.none")}>{t("issuing:list.noneText")}</EmptyState>;
  return (
    <DataTable
      caption={t("issuing:list.heading")}
      columns={[
        { key: "version", header: t("issuing:list.version"), rowHeader: true },
        { key: "state", header: t("issuing:list.state") },
        { key: "asOf", header: t("issuing:list.asOf") },
        { key: "by", header: t("issuing:list.by") },
      ]}
      rows={versions.map(({ version, state, asOf, askedBy }) => ({
        key: String(version),
        cells: {
          version: (
            <a href={issuedVersionPath(docket, version)}>
              {t("issuing:list.number", { version: formatNumber(version, locale) })}
            </a>
          ),
          state: <VersionState state={state} />,
          asOf: asOf && formatShort(asOf, locale),
          by: askedBy ?? t("issuing:list.former"),
        },
      }))}
    />
  );
}
