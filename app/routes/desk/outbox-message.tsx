import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate, formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { ReportList } from "~/mail/delivery/report-list";
import { listReports } from "~/mail/delivery/reports.server";
import { messageKind, type RetriableStatus, retriableIn } from "~/mail/message";
import { MessageStatusTag } from "~/mail/message-status";
import { findMessage, readMessageId, retryMessage } from "~/mail/outbox.server";
import { deskCommentPath, outboxMessageBodyPath, outboxMessagePath, outboxPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>(
  (t, loaded) => loaded?.message.subject || t("acknowledgements:message.eyebrow"),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = readMessageId(params.message);
  const message = id && (await findMessage(context.portal.db, id));
  if (!message) throw new Response(null, { status: 404 });
  const { role } = getStaff(context);
  const moderator = role === "moderator";
  const retried = new URL(request.url).searchParams.has("retried");
  const reports = await listReports(context.portal.db, id);
  return { message, reports, moderator, retried, retriable: retriableIn(message) };
}

/** A moderator decides that the message is sent once more. */
export async function action({ params, context }: ActionFunctionArgs) {
  const messageId = readMessageId(params.message);
  if (!messageId) throw new Response(null, { status: 404 });
  const queued = await retryMessage(context.portal, { messageId, staffId: getStaff(context).id });
  if (!queued) return data({ notRetried: true }, { status: 409 });
  return redirect(`${outboxMessagePath(messageId)}?retried`, 303);
}

export default function OutboxMessage() {
  const { message, reports, moderator, retried, retriable } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      {refused ? (
        <Alert kind="error" role="alert">
          {t("acknowledgements:message.notRetried")}
        </Alert>
      ) : null}
      {retried && !refused ? (
        <Alert kind="success" role="status">
          {t("acknowledgements:message.retried")}
        </Alert>
      ) : null}
      <PageHeading
        eyebrow={<MessageStatusTag status={message.status} />}
        title={message.subject || t(`acknowledgements:outbox.kinds.${messageKind(message.kind)}`)}
        lede={<span lang={locale}>{t(`mail:meaning.${message.status}`)}</span>}
        lang={message.subject === "" ? undefined : message.locale}
        actions={<a href={outboxPath}>{t("acknowledgements:message.backToOutbox")}</a>}
      />
      {moderator && retriable ? (
        <Alert kind="warning">
          <p>{t(retryWords[retriable])}</p>
          <Form>
            <Button variant="secondary">{t("acknowledgements:message.retry")}</Button>
          </Form>
        </Alert>
      ) : null}
      <MessageFacts message={message} linked={moderator} />
      {message.status === "kept" ? null : <ReportList reports={reports} />}
      {message.purgedAt ? null : <MessageBodies message={message} />}
    </>
  );
}

function MessageBodies({ message }: { readonly message: Loaded["message"] }) {
  const t = useTranslate();
  return (
    <>
      <Section heading={t("acknowledgements:message.html")}>
        <iframe
          className="ui-mail-frame"
          sandbox=""
          src={outboxMessageBodyPath(message.id)}
          title={t("acknowledgements:message.htmlTitle", { subject: message.subject })}
        />
      </Section>
      <Section heading={t("acknowledgements:message.text")}>
        <PlainText text={message.text} lang={message.locale} />
      </Section>
    </>
  );
}

const retryWords = {
  failed: "acknowledgements:message.retryFailed",
  uncertain: "acknowledgements:message.retryUncertain",
  suppressed: "mail:retrySuppressed",
} as const satisfies Record<RetriableStatus, string>;

function MessageFacts({
  message,
  linked,
}: {
  readonly message: Loaded["message"];
  readonly linked: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const time = (instant: Date | null) => instant && formatShort(instant, locale);
  const facts: (Definition | false)[] = [
    {
      term: t("acknowledgements:outbox.to"),
      description: message.toAddress ?? t("acknowledgements:message.purged"),
    },
    message.trackingNumber !== null && {
      term: t("acknowledgements:message.about"),
      description: linked ? (
        <a href={deskCommentPath(message.trackingNumber)}>{message.trackingNumber}</a>
      ) : (
        message.trackingNumber
      ),
    },
    {
      term: t("acknowledgements:message.language"),
      description: t(`vocabulary:language.${message.locale}`),
    },
    { term: t("acknowledgements:outbox.created"), description: time(message.createdAt) },
    message.attempts > 0 && { term: t("acknowledgements:message.attempts"), description: message.attempts },
    message.firstAttemptAt !== null && {
      term: t("acknowledgements:message.firstAttempt"),
      description: time(message.firstAttemptAt),
    },
    message.settledAt !== null && {
      term: t("acknowledgements:message.settled"),
      description: time(message.settledAt),
    },
    message.lastError !== null && {
      term: t("acknowledgements:message.error"),
      description: <span lang="en">{message.lastError}</span>,
    },
  ];
  return (
    <>
      <DefinitionList items={facts.filter((fact) => fact !== false)} />
      <p className="usa-hint">
        {message.purgedAt
          ? t("acknowledgements:message.purgedOn", { date: formatDate(message.purgedAt, locale) })
          : t("acknowledgements:message.frozen")}
      </p>
      {message.linksHidden ? <p className="usa-hint">{t("acknowledgements:message.linksHidden")}</p> : null}
    </>
  );
}
