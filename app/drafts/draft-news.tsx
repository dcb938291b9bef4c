import type { TypedComment } from "~/comments/typed-comment";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { Alert } from "~/ui/alert";
import { Section } from "~/ui/section";
import { Differences } from "./differences";
import type { Draft } from "./draft";
import { listDifferences } from "./draft-differences";

/**
 * Above a form that comes back: that its draft could not be kept, or, beside the person's own text in the form, what
 * somebody else saved of each field that differs.
 */
export function DraftNews({
  notice,
  typed,
  other,
  draftWaitSeconds,
}: {
  readonly notice: NoticeRead;
  readonly typed: TypedComment;
  readonly other?: Draft | undefined;
  readonly draftWaitSeconds?: number | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      {draftWaitSeconds === undefined ? null : (
        <Alert kind="warning" role="alert" heading={t("drafts:tooMany.title")}>
          <p>{t("drafts:tooMany.text", { count: Math.ceil(draftWaitSeconds / 60) })}</p>
        </Alert>
      )}
      {other ? (
        <Section heading={t("drafts:both.title")}>
          <p>{t("drafts:both.text")}</p>
          <Differences differences={listDifferences(typed, other.typed, { t, locale, notice })} theirsAlone />
        </Section>
      ) : null}
    </>
  );
}
