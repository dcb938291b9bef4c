import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { messageKind, readMessageStatus } from "~/mail/message";
import { MessageStatusFilter } from "~/mail/message-filter";
import { MessageStatusTag } from "~/mail/message-status";
import { listMessages, MESSAGES_PER_PAGE, readMessageId } from "~/mail/outbox.server";
import { letterTemplatesPath, outboxMessagePath, outboxPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("acknowledgements:outbox.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, mailer } = context.portal;
  const parameters = new URL(request.url).searchParams;
  const status = readMessageStatus(parameters);
  const before = readMessageId(parameters.get("before"));
  const found = await listMessages(db, { status, before });
  const messages = found.slice(0, MESSAGES_PER_PAGE);
  const more = found.length > messages.length;
  return { status, before, messages, more, mailIsSent: mailer !== undefined };
}

export default function Outbox() {
  const { status, before, messages, more, mailIsSent } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const pageHref = (cursor: string | undefined) => {
    const parameters = new URLSearchParams({
      ...(status ? { status } : {}),
      ...(cursor ? { before: cursor } : {}),
    });
    return parameters.size > 0 ? `${outboxPath}?${parameters}` : outboxPath;
  };
  return (
    <>
      <PageHeading
        title={t("acknowledgements:outbox.title")}
        lede={t("acknowledgements:outbox.lede")}
        actions={<a href={letterTemplatesPath}>{t("acknowledgements:templates.open")}</a>}
      />
      {mailIsSent ? null : <Alert kind="info">{t("acknowledgements:outbox.kept")}</Alert>}
      <MessageStatusFilter path={outboxPath} status={status} />
      {messages.length === 0 ? (
        <EmptyState
          heading={t(status ? "acknowledgements:outbox.noneInState" : "acknowledgements:outbox.none")}
        >
          {status ? null : t("acknowledgements:outbox.noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("acknowledgements:outbox.table")}
          captionHidden
          columns={[
            { key: "subject", header: t("acknowledgements:outbox.subject"), rowHeader: true },
            { key: "to", header: t("acknowledgements:outbox.to") },
            { key: "kind", header: t("acknowledgements:outbox.kind") },
            { key: "status", header: t("acknowledgements:outbox.status") },
            { key: "created", header: t("acknowledgements:outbox.created") },
          ]}
          rows={messages.map((message) => ({
            key: message.id,
            cells: {
              subject: (
                <a
                  href={outboxMessagePath(message.id)}
                  lang={message.subject === "" ? undefined : message.locale}
                >
                  {message.subject || t("acknowledgements:message.purged")}
                </a>
              ),
              to: message.toAddress ?? t("acknowledgements:message.purged"),
              kind: t(`acknowledgements:outbox.kinds.${messageKind(message.kind)}`),
              status: <MessageStatusTag status={message.status} />,
              created: formatShort(message.createdAt, locale),
            },
          }))}
        />
      )}
      <KeysetPagination
        label={t("acknowledgements:outbox.pages")}
        newerLabel={t("acknowledgements:list.newest")}
        olderLabel={t("acknowledgements:list.older")}
        newerHref={before && pageHref(undefined)}
        olderHref={more ? pageHref(messages.at(-1)?.id) : undefined}
      />
    </>
  );
}
