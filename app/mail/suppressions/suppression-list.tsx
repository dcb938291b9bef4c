import { formatDate, formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { DataTable } from "~/ui/table";
import { messageKind } from "../message";
import { REASON_MAX } from "./lift-form";
import type { SuppressionRead } from "./suppressions.server";

/** What went wrong with lifting one of them, beside what was typed. */
export interface NotLifted {
  readonly id: number;
  readonly reason: string;
  readonly message: string;
}

/** Of a reason in the list with this id. */
export const liftFieldId = (list: string, id: number) => `${list}-${id}`;

/** Suppressed addresses with what showed that nothing is to be sent to them, and the way to send again. */
export function SuppressionList({
  id,
  suppressions,
  notLifted,
}: {
  /** Tells its fields from those of another list on the page. */
  readonly id: string;
  readonly suppressions: readonly SuppressionRead[];
  readonly notLifted: NotLifted | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("mail:suppressions.table")}
      captionHidden
      columns={[
        { key: "since", header: t("mail:suppressions.since"), rowHeader: true },
        { key: "why", header: t("mail:suppressions.why") },
        { key: "about", header: t("mail:suppressions.about") },
        { key: "comment", header: t("mail:suppressions.comment") },
        { key: "lift", header: t("mail:suppressions.lift") },
      ]}
      rows={suppressions.map((each) => ({
        key: String(each.id),
        cells: {
          since: <span className="ui-nowrap">{formatShort(each.since, locale)}</span>,
          why: (
            <>
              {t(`mail:suppressions.reason.${each.reason}`)}
              {each.detail ? (
                <>
                  <br />
                  <span className="usa-hint" lang="en">
                    {each.detail}
                  </span>
                </>
              ) : null}
            </>
          ),
          about:
            each.messageKind && each.messageCreatedAt
              ? `${t(`acknowledgements:outbox.kinds.${messageKind(each.messageKind)}`)}, ${formatDate(each.messageCreatedAt, locale)}`
              : t("mail:suppressions.purged"),
          comment: each.trackingNumber ? <span className="ui-reference">{each.trackingNumber}</span> : null,
          lift: (
            <LiftForm
              fieldId={liftFieldId(id, each.id)}
              suppression={each}
              notLifted={notLifted?.id === each.id ? notLifted : undefined}
            />
          ),
        },
      }))}
    />
  );
}

function LiftForm({
  fieldId,
  suppression,
  notLifted,
}: {
  readonly fieldId: string;
  readonly suppression: SuppressionRead;
  readonly notLifted: NotLifted | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const when = formatShort(suppression.since, locale);
  return (
    <Disclosure summary={t("mail:suppressions.liftSummary", { when })} open={notLifted !== undefined}>
      <Form>
        <input type="hidden" name="id" value={suppression.id} />
        <TextField
          id={fieldId}
          name="reason"
          label={t("mail:suppressions.liftReason")}
          hint={t("mail:suppressions.liftHint")}
          defaultValue={notLifted?.reason}
          error={notLifted?.message}
          maxLength={REASON_MAX}
          required
        />
        <Button variant="danger" name="intent" value="lift">
          {t("mail:suppressions.liftSubmit")}
        </Button>
      </Form>
    </Disclosure>
  );
}
