import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDate, formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { auditPath } from "~/paths";
import { listStaff } from "~/staff/list-staff.server";
import { SET_UP_LINK_HOURS } from "~/staff/password";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("staff:list.title"));

export async function loader({ context: { portal } }: LoaderFunctionArgs) {
  return { staff: await listStaff(portal.db) };
}

export default function Staff() {
  const { staff } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading title={t("staff:list.title")} lede={t("staff:list.lede", { count: staff.length })} />
      <DataTable
        caption={t("staff:list.table")}
        captionHidden
        columns={[
          { key: "name", header: t("staff:list.name"), rowHeader: true },
          { key: "email", header: t("staff:list.email") },
          { key: "role", header: t("staff:list.role") },
          { key: "added", header: t("staff:list.added") },
          { key: "lastSignIn", header: t("staff:list.lastSignIn") },
          { key: "history", header: t("staff:list.history") },
        ]}
        rows={staff.map((person) => ({
          key: person.id,
          cells: {
            name: person.name,
            email: person.email,
            role: t(`vocabulary:role.${person.role}`),
            added: <span className="ui-nowrap">{formatDate(person.createdAt, locale)}</span>,
            lastSignIn: !person.hasPassword ? (
              t("staff:list.noPassword")
            ) : person.lastSignInAt ? (
              <span className="ui-nowrap">{formatShort(person.lastSignInAt, locale)}</span>
            ) : (
              t("staff:list.never")
            ),
            history: (
              <a
                href={`${auditPath}?person=${person.id}`}
                aria-label={t("staff:list.historyOf", { name: person.name })}
              >
                {t("staff:list.history")}
              </a>
            ),
          },
        }))}
      />
      <Section heading={t("staff:list.add.heading")}>
        <p>{t("staff:list.add.text", { hours: SET_UP_LINK_HOURS })}</p>
        <pre className="desk-command">
          <code>
            npm run staff:add -- --email person@example.org --name &quot;Ana Ruiz&quot; --role moderator
          </code>
        </pre>
        <p>{t("staff:list.add.roles")}</p>
        <p>{t("staff:list.add.newLink")}</p>
        <pre className="desk-command">
          <code>npm run staff:add -- --email person@example.org --new-link</code>
        </pre>
      </Section>
    </>
  );
}
