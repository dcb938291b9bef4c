import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskNoticePath } from "~/paths";
import { Alert } from "~/ui/alert";
import type { Shown } from "./answer-form.server";
import { fieldName } from "./describe-problem";
import type { EditedNotice } from "./edited-notice.server";

/** What stands in the way besides fields: another person's change, a status that moved on. */
export function Trouble({
  notice,
  shown,
  lastChange,
}: {
  readonly notice: EditedNotice;
  readonly shown: Shown | undefined;
  readonly lastChange: { readonly name: string; readonly occurredAt: Date } | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const trouble = shown?.trouble;
  if (!trouble) return null;
  if (trouble === "rearranged")
    return (
      <Alert kind="info" role="status">
        {t("authoring:notSaved")}
      </Alert>
    );
  if (trouble === "conflict") {
    const differing = (shown.differing ?? []).map((field) => fieldName(field, t));
    return (
      <Alert kind="warning" role="alert" heading={t("authoring:conflict.title")}>
        <p>
          {lastChange
            ? t("authoring:conflict.text", {
                name: lastChange.name,
                when: formatShort(lastChange.occurredAt, locale),
              })
            : t("authoring:conflict.textUnknown")}
        </p>
        {differing.length > 0 ? (
          <p>
            {t("authoring:conflict.differs")} {differing.join("; ")}.
          </p>
        ) : null}
        <p>
          <a href={deskNoticePath(notice.docketNumber)} target="_blank" rel="noreferrer">
            {t("authoring:conflict.compare")}
          </a>
        </p>
        <p>{t("authoring:conflict.next")}</p>
      </Alert>
    );
  }
  return (
    <Alert kind="error" role="alert" heading={t("authoring:wrongStatus.title")}>
      {t("authoring:wrongStatus.text", { status: t(`vocabulary:noticeStatus.${trouble.wrongStatus}`) })}
    </Alert>
  );
}
