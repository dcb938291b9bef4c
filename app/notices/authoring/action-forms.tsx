import type { ReactNode } from "react";
import { useTranslate } from "~/i18n/translate";
import { deskNoticePath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Checkbox } from "~/ui/field";
import { Form } from "~/ui/form";
import { InstantInline } from "../instant";
import type { TypedExtension } from "./after-publication";
import { DatesFields } from "./dates-fields";
import type { EditedNotice } from "./edited-notice.server";
import { toLocalTime } from "./local-time";
import { type ErrorOf, PairedText } from "./paired-text";

interface ActionProps<Typed> {
  readonly notice: EditedNotice;
  readonly typed: Typed | undefined;
  readonly errorOf: ErrorOf;
}

/** A later closing, with the reason that the public reads. */
export function ExtendForm({ notice, typed, errorOf }: ActionProps<TypedExtension>) {
  const t = useTranslate();
  const { status, closesAt, timeZone } = notice;
  return (
    <ActionForm notice={notice} intent="extend" submit={t("authoring:extend.submit")}>
      {closesAt ? (
        <DefinitionList
          items={[{ term: t("authoring:extend.present"), description: <InstantInline at={closesAt} /> }]}
        />
      ) : null}
      <DatesFields
        timeZone={typed?.timeZone ?? timeZone}
        times={[
          {
            name: "closesAt",
            label: t("authoring:field.newClosesAt"),
            hint: t("authoring:field.newClosesAtHint"),
            value: typed?.closesAt ?? toLocalTime(closesAt, timeZone),
          },
        ]}
        errorOf={errorOf}
      />
      <PairedText
        name="reason"
        field="reason"
        typed={typed?.reason ?? { en: "", es: "" }}
        rows={4}
        hint={t("authoring:field.reasonHint")}
        errorOf={errorOf}
      />
      {status === "closed" ? (
        <>
          <Alert kind="warning">{t("authoring:extend.closedText")}</Alert>
          <Checkbox name="reopen" value="yes" label={t("authoring:field.reopen")} error={errorOf("reopen")} />
        </>
      ) : null}
    </ActionForm>
  );
}

/** Taking a notice out of use, confirmed by a tick. */
export function WithdrawForm({ notice, errorOf }: Omit<ActionProps<never>, "typed">) {
  const t = useTranslate();
  const unpublished = notice.publishedAt === null;
  return (
    <ActionForm notice={notice} intent="withdraw" submit={t("authoring:withdraw.submit")} danger>
      <Alert kind="warning">
        {t(unpublished ? "authoring:withdraw.draft" : "authoring:withdraw.published")}
      </Alert>
      <Checkbox
        name="withdraw"
        value="yes"
        label={t("authoring:field.withdraw")}
        error={errorOf("withdraw")}
      />
    </ActionForm>
  );
}

/** What became of the input, in both languages. */
export function OutcomeForm({
  notice,
  typed,
  errorOf,
}: ActionProps<{ readonly en: string; readonly es: string }>) {
  const t = useTranslate();
  return (
    <ActionForm notice={notice} intent="publish-outcome" submit={t("authoring:outcome.submit")}>
      <PairedText
        name="outcome"
        field="outcome"
        typed={typed ?? notice.outcome}
        rows={14}
        hint={t("authoring:field.outcomeHint")}
        errorOf={errorOf}
      />
    </ActionForm>
  );
}

function ActionForm({
  notice,
  intent,
  submit,
  danger,
  children,
}: {
  readonly notice: EditedNotice;
  readonly intent: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <Form>
      <input type="hidden" name="version" value={notice.version} />
      <input type="hidden" name="intent" value={intent} />
      {children}
      <ButtonRow>
        <Button variant={danger ? "danger" : "primary"}>{submit}</Button>
        <LinkButton variant="quiet" href={deskNoticePath(notice.docketNumber)}>
          {t("authoring:actions.back")}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
