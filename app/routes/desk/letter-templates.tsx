import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { otherLocale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { messageKind } from "~/mail/message";
import { letterTemplatePath, outboxPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import { DataTable } from "~/ui/table";
import { templates } from "~emails/templates";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("acknowledgements:templates.title"));

export function loader({ context }: LoaderFunctionArgs) {
  const letters = templates.map(({ name, kind, render, unsubscribeUrl }) => ({
    name,
    kind,
    subject: { en: render("en").subject, es: render("es").subject },
    subscription: unsubscribeUrl("en") !== undefined,
  }));
  return { letters, toOutbox: getStaff(context).role === "moderator" };
}

export default function LetterTemplates() {
  const { letters, toOutbox } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const other = otherLocale(locale);
  return (
    <>
      <PageHeading
        title={t("acknowledgements:templates.title")}
        lede={t("acknowledgements:templates.lede")}
        actions={toOutbox ? <a href={outboxPath}>{t("acknowledgements:message.backToOutbox")}</a> : null}
      />
      <DataTable
        caption={t("acknowledgements:templates.table", { count: letters.length })}
        columns={[
          { key: "subject", header: t("acknowledgements:outbox.subject"), rowHeader: true },
          { key: "other", header: t(`acknowledgements:templates.subjectIn.${other}`) },
          { key: "kind", header: t("acknowledgements:outbox.kind") },
          { key: "subscription", header: t("acknowledgements:templates.subscription") },
        ]}
        rows={letters.map(({ name, kind, subject, subscription }) => ({
          key: name,
          cells: {
            subject: <a href={letterTemplatePath(name)}>{subject[locale]}</a>,
            other: <span lang={other}>{subject[other]}</span>,
            kind: t(`acknowledgements:outbox.kinds.${messageKind(kind)}`),
            subscription: t(subscription ? "audit:yes" : "audit:no"),
          },
        }))}
      />
    </>
  );
}
