import { formatDate, formatShort } from "~/i18n/dates";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { auditPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { DataTable } from "~/ui/table";
import type { StaffListed } from "./list-staff.server";

/** Every account, with what can be done for whoever has no password or has forgotten it. */
export function StaffList({ staff }: { readonly staff: readonly StaffListed[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("staff:list.table")}
      captionHidden
      columns={[
        { key: "name", header: t("staff:list.name"), rowHeader: true },
        { key: "email", header: t("staff:list.email") },
        { key: "role", header: t("staff:list.role") },
        { key: "added", header: t("staff:list.added") },
        { key: "lastSignIn", header: t("staff:list.lastSignIn") },
        { key: "link", header: t("staff:list.link.header") },
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
          link: <SetUpLink person={person} t={t} until={(at) => formatShort(at, locale)} />,
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
  );
}

function SetUpLink({
  person,
  t,
  until,
}: {
  readonly person: StaffListed;
  readonly t: Translate;
  readonly until: (at: Date) => string;
}) {
  const { id, name, linkValidUntil } = person;
  return (
    <Form>
      <input type="hidden" name="person" value={id} />
      {linkValidUntil ? (
        <p className="ui-nowrap">{t("staff:list.link.until", { when: until(linkValidUntil) })}</p>
      ) : null}
      <ButtonRow>
        <Button
          name="intent"
          value="send-link"
          variant="secondary"
          size="small"
          aria-label={t("staff:list.link.sendTo", { name })}
        >
          {t("staff:list.link.send")}
        </Button>
        {linkValidUntil ? (
          <Button
            name="intent"
            value="revoke"
            variant="quiet"
            size="small"
            aria-label={t("staff:list.link.revokeOf", { name })}
          >
            {t("staff:list.link.revoke")}
          </Button>
        ) : null}
      </ButtonRow>
    </Form>
  );
}
