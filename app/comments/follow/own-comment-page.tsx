import type { ReactNode } from "react";
import { formatInBothCapitals } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import type { NoticeRead } from "~/notices/notice";
import { amendPath, noticePath, postedCommentPath, receiptPath, recordPath, withdrawPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { ButtonRow, LinkButton } from "~/ui/button";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { TextField } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { Fingerprint } from "../fingerprint";
import { describeStanding } from "../receipt-status";
import { ReviewedParts } from "../reviewed-parts";
import { ShownPreview } from "../shown-preview";
import { OwnAddress } from "./own-address";
import type { OwnComment } from "./own-comment.server";
import { OwnHistory, type OwnHistoryProps } from "./own-history";
import { OwnVersions } from "./own-versions";

export interface OwnCommentPageProps extends OwnHistoryProps {
  readonly comment: OwnComment;
  readonly notice: NoticeRead;
  readonly may: { readonly amend: boolean; readonly withdraw: boolean };
  /** What a moderator wrote, where one did. */
  readonly acknowledgement:
    | { readonly text: string; readonly purgedAt: Date | null; readonly acknowledgedAt: Date }
    | undefined;
  readonly privateLink: string;
  readonly done: "amended" | "unchanged" | "contact-changed" | "withdrawn" | "link-sent" | undefined;
  /** Set where the link was asked for too often. */
  readonly waitSeconds: number | undefined;
}

/** A comment's page for its own author: where it stands, what is stored, what others see, and what can still be done. */
export function OwnCommentPage(props: OwnCommentPageProps) {
  const { comment, notice, history, may, acknowledgement, done } = props;
  const t = useTranslate();
  const locale = useLocale();
  const { trackingNumber, status } = comment;
  const input = { ...comment.content, name: comment.name, email: comment.email };
  const posted = status === "posted" && comment.showable;
  return (
    <article>
      {done ? (
        <Alert kind="success" role="status">
          {t(`follow:done.${done}`)}
        </Alert>
      ) : null}
      <PageHeading
        eyebrow={
          <>
            {t("comments:on")}{" "}
            <a href={noticePath(locale, comment.docketNumber)}>
              {comment.docketNumber}: {notice.title}
            </a>
          </>
        }
        title={t("follow:page.title", { trackingNumber })}
        lede={<p>{describeStanding(t, comment)}</p>}
      />
      {comment.withheldMessage ? (
        <Section heading={t("follow:withheld.heading")}>
          <PlainText text={comment.withheldMessage} lang={comment.locale} />
        </Section>
      ) : null}
      <p>{t("follow:page.onlyYou")}</p>
      <Facts comment={comment} />
      <Actions {...props} />
      <OwnHistory history={history} />
      {acknowledgement ? (
        <Section heading={t("follow:acknowledgement.heading")}>
          <p>
            {t("follow:acknowledgement.on")} <InstantInline at={acknowledgement.acknowledgedAt} />
          </p>
          {acknowledgement.purgedAt ? (
            <p>{t("follow:acknowledgement.purged")}</p>
          ) : (
            <PlainText text={acknowledgement.text} lang={comment.locale} />
          )}
        </Section>
      ) : null}
      <OwnAddress comment={comment} mayAmend={may.amend} waitSeconds={props.waitSeconds} />
      <Section heading={t("follow:public.heading")}>
        {status === "withheld" || status === "withdrawn" ? (
          <p>{t("follow:public.nothing")}</p>
        ) : (
          <ShownPreview
            input={input}
            questions={notice.questions}
            files={comment.files}
            kept={comment.kept}
            intro={t(posted ? "follow:public.now" : "follow:public.later")}
            nothing={t("follow:public.nothing")}
          />
        )}
        {posted ? <a href={postedCommentPath(locale, trackingNumber)}>{t("follow:public.open")}</a> : null}
      </Section>
      <Section heading={t("follow:stored")}>
        <ReviewedParts notice={notice} input={input} files={comment.files} headingLevel={3} />
      </Section>
      <OwnVersions comment={comment} />
      <Section heading={t("follow:page.link")}>
        <TextField
          name="privateLink"
          label={t("follow:page.link")}
          labelHidden
          hint={t("follow:page.linkHint")}
          defaultValue={props.privateLink}
          readOnly
          spellCheck={false}
        />
      </Section>
    </article>
  );
}

function Facts({ comment }: { readonly comment: OwnComment }) {
  const t = useTranslate();
  const { submittedAt, receivedLate, revision, amendedAt, fingerprint } = comment;
  const both = useBothCapitals();
  const items: (Definition | false)[] = [
    {
      term: t("follow:page.received"),
      description: (
        <>
          <InstantInline at={submittedAt} />
          {receivedLate ? <strong> ({t("follow:page.receivedLate")})</strong> : null}
        </>
      ),
    },
    {
      term: t("follow:page.version"),
      description: amendedAt
        ? `${t("follow:page.versionAmended", { revision })}: ${both(amendedAt)}`
        : t("follow:page.versionFirst"),
    },
    fingerprint !== null && {
      term: t("follow:page.fingerprint"),
      description: <Fingerprint sha256={fingerprint} />,
    },
  ];
  return (
    <Section heading={t("follow:page.facts")}>
      <DefinitionList items={items.filter((item) => item !== false)} />
    </Section>
  );
}

function useBothCapitals() {
  const t = useTranslate();
  const locale = useLocale();
  return (instant: Date) =>
    formatInBothCapitals(instant, locale, {
      inWashington: t("inWashington"),
      inMexicoCity: t("inMexicoCity"),
    });
}

function Actions({ comment, notice, may }: Pick<OwnCommentPageProps, "comment" | "notice" | "may">) {
  const t = useTranslate();
  const locale = useLocale();
  const { trackingNumber, status, arrival } = comment;
  return (
    <Section heading={t("follow:page.actions")}>
      {deadline()}
      <ButtonRow>
        {may.amend ? (
          <LinkButton href={amendPath(locale, trackingNumber)}>{t("follow:page.amend")}</LinkButton>
        ) : null}
        {may.withdraw ? (
          <LinkButton variant="secondary" href={withdrawPath(locale, trackingNumber)}>
            {t("follow:page.withdraw")}
          </LinkButton>
        ) : null}
        <LinkButton variant="secondary" href={recordPath(locale, trackingNumber)}>
          {t("follow:page.record")}
        </LinkButton>
        <LinkButton variant="secondary" href={receiptPath(locale, trackingNumber)}>
          {t("follow:page.receipt")}
        </LinkButton>
      </ButtonRow>
    </Section>
  );

  function deadline(): ReactNode {
    if (status === "withdrawn") return <p>{t("follow:page.withdrawn")}</p>;
    if (arrival === "late") return <p>{t("follow:page.amendLate")}</p>;
    if (arrival === null) return <p>{t("follow:page.amendNoMore")}</p>;
    if (!may.amend) return null;
    return (
      <p>
        {t("follow:page.amendUntil")} <InstantInline at={notice.closesAt} />.
      </p>
    );
  }
}
