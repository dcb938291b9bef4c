import { HiddenFields } from "~/comments/hidden-fields";
import type { TypedComment } from "~/comments/typed-comment";
import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import type { NoticeRead } from "~/notices/notice";
import { commentFormPath, draftPath } from "~/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Differences } from "./differences";
import type { Draft } from "./draft";
import { listDifferences } from "./draft-differences";

/**
 * In answer to a draft that somebody else saved meanwhile: when, what differs, and the choice. The person's own text goes
 * on with the page, under the version that they have now seen.
 */
export function DraftConflictPage({
  notice,
  typed,
  other,
}: {
  readonly notice: NoticeRead;
  readonly typed: TypedComment;
  /** What is saved now. */
  readonly other: Draft;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const choices = (
    <ButtonRow>
      <Button name="intent" value="both">
        {t("drafts:conflict.chooseBoth")}
      </Button>
      <Button name="intent" value="save-draft" variant="secondary">
        {t("drafts:conflict.chooseMine")}
      </Button>
      <LinkButton href={draftPath(locale, other.key)} variant="secondary">
        {t("drafts:conflict.chooseTheirs")}
      </LinkButton>
    </ButtonRow>
  );
  return (
    <>
      <PageHeading
        eyebrow={`${notice.docketNumber}: ${notice.title}`}
        title={t("drafts:conflict.title")}
        lede={
          <>
            <p>
              {t("drafts:conflict.text")} <InstantInline at={other.savedAt} />.
            </p>
            <p>{t("drafts:conflict.nothingLost")}</p>
          </>
        }
      />
      <Form action={commentFormPath(locale, notice.docketNumber)}>
        <HiddenFields typed={{ ...typed, draft: other.key, draftVersion: String(other.version) }} />
        {choices}
        <Section heading={t("drafts:conflict.what")}>
          <Differences differences={listDifferences(typed, other.typed, { t, locale, notice })} />
        </Section>
        {choices}
      </Form>
    </>
  );
}
