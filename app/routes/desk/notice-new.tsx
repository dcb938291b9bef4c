import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { localized } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { draftNotice } from "~/notices/authoring/author-notice.server";
import { listEditions, suggestDocketNumber } from "~/notices/authoring/desk-notices.server";
import { docketPattern } from "~/notices/notice";
import { deskNoticePath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId, RadioGroup, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("authoring:new.title"));

export async function loader({ context: { portal } }: LoaderFunctionArgs) {
  return {
    editions: await listEditions(portal.db),
    suggested: await suggestDocketNumber(portal.db, new Date().getUTCFullYear()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const form = await readForm(request);
  const edition = String(form.get("edition") ?? "");
  const docket = String(form.get("docket") ?? "")
    .trim()
    .toUpperCase();
  const refuse = (field: "edition" | "docket", problem: "editionMissing" | "docketForm" | "docketTaken") =>
    data({ field, problem, edition, docket }, { status: 422 });
  const known = await listEditions(db);
  if (!known.some(({ code }) => code === edition)) return refuse("edition", "editionMissing");
  if (!docketPattern.test(docket)) return refuse("docket", "docketForm");
  const added = await draftNotice(db, { staffId: getStaff(context).id, docket, edition });
  if (!added) return refuse("docket", "docketTaken");
  return redirect(`${deskNoticePath(docket)}?done=created`, 303);
}

export default function NewNotice() {
  const { editions, suggested } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslate();
  const locale = useLocale();
  const message = refused && t(`authoring:new.${refused.problem}`, { docket: refused.docket });
  return (
    <>
      <ErrorSummary
        title={t("authoring:new.problem")}
        errors={refused && message ? [{ fieldId: fieldId(refused.field), message }] : []}
      />
      <PageHeading title={t("authoring:new.title")} lede={t("authoring:new.lede")} />
      <Form>
        <RadioGroup
          name="edition"
          label={t("authoring:new.edition")}
          hint={t("authoring:new.editionHint")}
          options={editions.map((edition) => ({
            value: edition.code,
            label: localized(edition, "name", locale),
          }))}
          defaultValue={refused?.edition ?? editions[0]?.code}
          error={refused?.field === "edition" ? message : undefined}
        />
        <TextField
          name="docket"
          label={t("authoring:new.docket")}
          hint={t("authoring:new.docketHint")}
          width="medium"
          defaultValue={refused?.docket ?? suggested}
          error={refused?.field === "docket" ? message : undefined}
        />
        <Button>{t("authoring:new.submit")}</Button>
      </Form>
    </>
  );
}
