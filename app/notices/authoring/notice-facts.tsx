import type { ReactNode } from "react";
import { formatShort } from "~/i18n/dates";
import { localized } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { auditPath, noticePath, noticePreviewPath } from "~/paths";
import { DefinitionList } from "~/ui/definition-list";
import { InstantInline } from "../instant";
import type { EditedNotice } from "./edited-notice.server";

/** What one should know of a notice before changing it, and the ways to what belongs to it. */
export function EditedNoticeFacts({
  notice,
  edition,
  comments,
  lastChange,
}: {
  readonly notice: EditedNotice;
  readonly edition: { readonly nameEn: string; readonly nameEs: string };
  readonly comments: number;
  readonly lastChange: { readonly name: string; readonly occurredAt: Date } | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber, opensAt, closesAt, publishedAt } = notice;
  const published = publishedAt !== null;
  const when = (at: Date | null): ReactNode => (at ? <InstantInline at={at} /> : t("authoring:list.noDate"));
  const address = (language: "en" | "es") =>
    published ? noticePath(language, docketNumber) : noticePreviewPath(docketNumber, language);
  return (
    <DefinitionList
      items={[
        { term: t("authoring:facts.edition"), description: localized(edition, "name", locale) },
        { term: t("authoring:facts.opens"), description: when(opensAt) },
        { term: t("authoring:facts.closes"), description: when(closesAt) },
        { term: t("authoring:facts.comments"), description: formatNumber(comments, locale) },
        {
          term: t("authoring:facts.lastChange"),
          description: (
            <>
              {lastChange
                ? t("authoring:facts.lastChangeBy", {
                    name: lastChange.name,
                    when: formatShort(lastChange.occurredAt, locale),
                  })
                : "–"}
              {" · "}
              <a href={`${auditPath}?subject=${docketNumber}`}>{t("authoring:facts.history")}</a>
            </>
          ),
        },
        {
          term: t(published ? "authoring:facts.publicPage" : "authoring:facts.preview"),
          description: (
            <>
              <a href={address("en")}>{t("authoring:facts.inEnglish")}</a>
              {" · "}
              <a href={address("es")}>{t("authoring:facts.inSpanish")}</a>
            </>
          ),
        },
      ]}
    />
  );
}
