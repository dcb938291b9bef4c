import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import type { NoticeRead, NoticeStatus } from "~/notices/notice";
import { homePath, noticePath, postedCommentsPath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { KeptText } from "./kept-text";
import type { TypedComment } from "./typed-comment";

/** In place of the form where a notice takes no comments: why, since or until when, and what was typed, if anything. */
export function NotOpenPage({
  notice,
  status,
  typed,
}: {
  readonly notice: NoticeRead;
  readonly status: NoticeStatus;
  readonly typed?: TypedComment | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber, title, opensAt, closesAt } = notice;
  const reason = status === "scheduled" || status === "withdrawn" ? status : "closed";
  const at = { closed: closesAt, scheduled: opensAt, withdrawn: undefined }[reason];
  return (
    <>
      <PageHeading
        eyebrow={`${docketNumber}: ${title}`}
        title={t(`commentForm:notOpen.${reason}.${typed ? "late" : "title"}`)}
        lede={
          <>
            <p>
              {t(`commentForm:notOpen.${reason}.text`)}
              {at ? (
                <>
                  {" "}
                  <InstantInline at={at} />.
                </>
              ) : null}
            </p>
            {typed ? (
              <p>
                {t(reason === "closed" ? "commentForm:notOpen.byOurClock" : "commentForm:notOpen.notStored")}
              </p>
            ) : null}
          </>
        }
      />
      <ButtonRow>
        {reason === "closed" ? (
          <LinkButton variant="secondary" href={postedCommentsPath(locale, docketNumber)}>
            {t("commentForm:notOpen.toPosted")}
          </LinkButton>
        ) : null}
        <LinkButton variant="secondary" href={noticePath(locale, docketNumber)}>
          {t("commentForm:notOpen.toNotice")}
        </LinkButton>
        <LinkButton variant="secondary" href={homePath(locale)}>
          {t("commentForm:notOpen.toOpen")}
        </LinkButton>
      </ButtonRow>
      {typed ? <KeptText typed={typed} docket={docketNumber} questions={notice.questions} /> : null}
    </>
  );
}
