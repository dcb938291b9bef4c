import type { CommentStatus } from "~/comments/comment";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import { formatShort } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { MessageState } from "~/mail/message-status";
import { outboxMessagePath } from "~/paths";
import { TRIAGE_FORM } from "~/triage/triage-form";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import type { RenderedMail } from "~emails/letter";
import type { AcknowledgementRead } from "./acknowledgements.server";

interface AcknowledgementPanelProps {
  readonly comment: {
    readonly status: CommentStatus;
    readonly locale: Locale;
    readonly hasAddress: boolean;
    readonly addressPurged: boolean;
  };
  readonly acknowledgement: AcknowledgementRead | undefined;
  /** The message as it would go out now; only where one can be sent. */
  readonly preview: Pick<RenderedMail, "subject" | "text"> | undefined;
  /** Whether a mail provider is configured. */
  readonly mailIsSent: boolean;
  /** Whether the reader may acknowledge and see the outbox. */
  readonly mayAcknowledge: boolean;
}

/** Whether and when a comment was acknowledged, what became of the message, and the button to send it. */
export function AcknowledgementPanel(props: AcknowledgementPanelProps) {
  const t = useTranslate();
  return (
    <Section heading={t("triage:acknowledging.heading")} id="acknowledgement">
      <Standing {...props} />
    </Section>
  );
}

function Standing(props: AcknowledgementPanelProps) {
  const { comment, acknowledgement, preview, mayAcknowledge } = props;
  const t = useTranslate();
  if (acknowledgement) return <Sent acknowledgement={acknowledgement} linked={mayAcknowledge} />;
  if (!comment.hasAddress) {
    return (
      <p>
        {t(comment.addressPurged ? "triage:acknowledging.addressPurged" : "triage:acknowledging.noAddress")}
      </p>
    );
  }
  if (comment.status === "withdrawn") return <p>{t("triage:acknowledging.withdrawn")}</p>;
  if (comment.status === "received") return <p>{t("triage:acknowledging.readFirst")}</p>;
  return (
    <>
      <p>{t("triage:acknowledging.offer", { status: t(`vocabulary:commentStatus.${comment.status}`) })}</p>
      {mayAcknowledge && preview ? <Offer {...props} preview={preview} /> : null}
    </>
  );
}

function Sent({
  acknowledgement,
  linked,
}: {
  readonly acknowledgement: AcknowledgementRead;
  readonly linked: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const when = formatShort(acknowledgement.acknowledgedAt, locale);
  const name = acknowledgement.acknowledgedBy;
  return (
    <>
      <p>
        {name ? t("triage:acknowledging.doneBy", { when, name }) : t("triage:acknowledging.done", { when })}
      </p>
      <MessageState status={acknowledgement.messageStatus} />
      {linked ? (
        <p>
          <a href={outboxMessagePath(acknowledgement.messageId)}>{t("triage:acknowledging.toMessage")}</a>
        </p>
      ) : null}
    </>
  );
}

/** The button belongs to the triage form, so that boxes ticked there are saved when the message goes out. */
function Offer({
  comment,
  preview,
  mailIsSent,
}: AcknowledgementPanelProps & { readonly preview: Pick<RenderedMail, "subject" | "text"> }) {
  const t = useTranslate();
  return (
    <>
      <Disclosure summary={t("triage:acknowledging.preview")}>
        <p>
          <b>{t("triage:acknowledging.previewSubject")}:</b>{" "}
          <span lang={comment.locale}>{preview.subject}</span>
        </p>
        <PlainText text={preview.text} lang={comment.locale} />
      </Disclosure>
      {mailIsSent ? null : <p className="usa-hint">{t("triage:acknowledging.kept")}</p>}
      <Button
        form={TRIAGE_FORM}
        name="intent"
        value="acknowledge"
        variant="secondary"
        {...reachedBy("acknowledge")}
      >
        {t("triage:acknowledging.send")}
        <KeyHint of="acknowledge" />
      </Button>
    </>
  );
}
