import { useLocation } from "@remix-run/react";
import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { assignmentPath } from "~/paths";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import type { Assigned } from "./assigned.server";

interface AssignmentPanelProps {
  readonly trackingNumber: string;
  readonly assigned: Assigned | null | undefined;
  /** The moderators that it can be given to; nobody where the reader may not give it. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The reader. */
  readonly me: string;
}

/** Who has a comment, with the ways to take it, to give it away and to let it go. */
export function AssignmentPanel({ trackingNumber, assigned, people, me }: AssignmentPanelProps) {
  const t = useTranslate();
  const { pathname, search } = useLocation();
  const others = people.filter(({ id }) => id !== me && id !== assigned?.staffId);
  return (
    <section className="ui-assignment" aria-label={t("assignments:panel.heading")}>
      <Standing assigned={assigned} me={me} />
      {people.length > 0 ? (
        <form method="post" action={assignmentPath(trackingNumber)}>
          <input type="hidden" name="from" value={assigned?.staffId ?? ""} />
          <input type="hidden" name="back" value={pathname + search} />
          {assigned?.staffId === me ? null : (
            <Button variant="secondary" size="small" name="intent" value="take">
              {t("assignments:panel.take")}
            </Button>
          )}
          {assigned ? (
            <Button variant="secondary" size="small" name="intent" value="release">
              {t("assignments:panel.release")}
            </Button>
          ) : null}
          {others.length > 0 ? (
            <>
              <Select
                name="to"
                label={t("assignments:panel.person")}
                labelHidden
                emptyLabel={t("assignments:panel.give")}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button variant="secondary" size="small" name="intent" value="give">
                {t("assignments:panel.giveIt")}
              </Button>
            </>
          ) : null}
        </form>
      ) : null}
    </section>
  );
}

function Standing({ assigned, me }: Pick<AssignmentPanelProps, "assigned" | "me">) {
  const t = useTranslate();
  const locale = useLocale();
  if (!assigned) return <p>{t("assignments:panel.nobody")}</p>;
  const { name, staffId, since, by } = assigned;
  const when = formatShort(since, locale);
  return (
    <p>
      {staffId === me ? t("assignments:panel.withYou") : t("assignments:panel.with", { name })}{" "}
      <span className="usa-hint">
        {by ? t("assignments:panel.sinceBy", { when, by }) : t("assignments:panel.since", { when })}
      </span>
    </p>
  );
}
