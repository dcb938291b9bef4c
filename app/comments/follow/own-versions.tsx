import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { recordPath } from "~/paths";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { Fingerprint } from "../fingerprint";
import type { OwnComment } from "./own-comment.server";

/** Every version of an amended comment, the last first, each with its fingerprint and its record. */
export function OwnVersions({ comment }: { readonly comment: OwnComment }) {
  const t = useTranslate();
  const locale = useLocale();
  const { trackingNumber, revision, fingerprint, earlier, amendedAt, submittedAt } = comment;
  if (earlier.length === 0) return null;
  const versions = [
    ...earlier.map((version) => ({ ...version, madeAt: new Date(version.madeAt) })),
    { revision, fingerprint, madeAt: amendedAt ?? submittedAt },
  ].reverse();
  return (
    <Section heading={t("follow:versions.heading")}>
      <p>{t("follow:versions.text")}</p>
      <DataTable
        caption={t("follow:versions.heading")}
        captionHidden
        columns={[
          { key: "version", header: t("follow:versions.version"), rowHeader: true },
          { key: "made", header: t("follow:versions.made") },
          { key: "fingerprint", header: t("follow:versions.fingerprint") },
          { key: "record", header: t("follow:versions.record") },
        ]}
        rows={versions.map((version) => ({
          key: String(version.revision),
          cells: {
            version: version.revision,
            made: `${formatShort(version.madeAt, locale)} ${t("inWashington")}`,
            fingerprint: version.fingerprint ? <Fingerprint sha256={version.fingerprint} /> : "",
            record: (
              <a
                href={`${recordPath(locale, trackingNumber)}?revision=${version.revision}`}
                aria-label={t("follow:versions.downloadOf", { revision: version.revision })}
              >
                {t("follow:versions.download")}
              </a>
            ),
          },
        }))}
      />
    </Section>
  );
}
