import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { letterTemplatesPath, staffPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { type Invited, inviteStaff, revokeSetUpLinks, sendSetUpLink } from "~/staff/invite-staff.server";
import { listStaff } from "~/staff/list-staff.server";
import { NewStaffForm } from "~/staff/new-staff-form";
import { SET_UP_LINK_HOURS } from "~/staff/password";
import { readStaffForm, type StaffField } from "~/staff/staff-form";
import { StaffList } from "~/staff/staff-list";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("staff:list.title"));

const outcomes = ["sent", "revoked", "nothing-to-revoke"] as const;

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get("done");
  return {
    staff: await listStaff(portal.db),
    done: outcomes.find((outcome) => outcome === done),
  };
}

type Problem = "wrong" | "taken" | "no-account";

/** Adds an account, sends a set-up link once more, or voids one. A link to be handed over is in the answer alone. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const by = getStaff(context);
  const form = await readForm(request);
  const intent = form.get("intent");
  const staffId = String(form.get("person") ?? "");
  if (intent === "revoke") {
    const revoked = await revokeSetUpLinks(portal.db, { staffId, by });
    return redirect(`${staffPath}?done=${revoked ? "revoked" : "nothing-to-revoke"}`, 303);
  }
  if (intent === "send-link") return answer(await sendSetUpLink(portal, { staffId, by }));
  if (intent !== "add") throw new Response(null, { status: 400 });
  const { typed, staff, wrong } = readStaffForm(form);
  if (!staff) return refuse("wrong", { typed, wrong });
  const invited = await inviteStaff(portal, { staff, by });
  return invited.outcome === "taken" ? refuse("taken", { typed, wrong: ["email"] }) : answer(invited);
}

function answer(invited: Invited) {
  if (invited.outcome !== "invited") return refuse(invited.outcome);
  if (invited.link === undefined) return redirect(`${staffPath}?done=sent`, 303);
  const { name, link, suppressed } = invited;
  return data({ problem: undefined, typed: undefined, wrong: [], handOver: { name, link, suppressed } });
}

function refuse(
  problem: Problem,
  form: {
    readonly typed: Readonly<Record<StaffField, string>> | undefined;
    readonly wrong: readonly StaffField[];
  } = { typed: undefined, wrong: [] },
) {
  const status = { wrong: 422, taken: 409, "no-account": 404 }[problem];
  return data({ problem, ...form, handOver: undefined }, { status });
}

export default function Staff() {
  const { staff, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const t = useTranslate();
  const { wrong = [], problem, typed, handOver } = answered ?? {};
  const errors = Object.fromEntries(
    wrong.map((field) => [
      field,
      t(problem === "taken" ? "staff:list.add.taken" : `staff:list.add.wrong.${field}`),
    ]),
  );
  return (
    <>
      <ErrorSummary
        title={t("staff:list.add.problem")}
        errors={wrong.map((field) => ({ fieldId: fieldId(field), message: errors[field] ?? "" }))}
      />
      {problem && wrong.length === 0 ? (
        <Alert kind="error" role="alert">
          {t("staff:list.link.noAccount")}
        </Alert>
      ) : null}
      {done && !answered ? (
        <Alert kind={done === "nothing-to-revoke" ? "info" : "success"} role="status">
          {t(`staff:list.done.${done}`)}
        </Alert>
      ) : null}
      {handOver ? (
        <Alert
          kind="warning"
          role="status"
          heading={t("staff:list.handOver.heading", { name: handOver.name })}
        >
          <p>
            {t(handOver.suppressed ? "staff:list.handOver.suppressed" : "staff:list.handOver.text", {
              hours: SET_UP_LINK_HOURS,
            })}
          </p>
          <pre className="desk-command">
            <code>{handOver.link}</code>
          </pre>
        </Alert>
      ) : null}
      <PageHeading
        title={t("staff:list.title")}
        lede={t("staff:list.lede", { count: staff.length })}
        actions={<a href={letterTemplatesPath}>{t("acknowledgements:templates.open")}</a>}
      />
      <StaffList staff={staff} />
      <Section heading={t("staff:list.add.heading")}>
        <p>{t("staff:list.add.text", { hours: SET_UP_LINK_HOURS })}</p>
        <NewStaffForm typed={typed} errors={errors} />
        <p className="ui-form-note">{t("staff:list.add.newLink")}</p>
        <p className="ui-form-note">{t("staff:list.add.shell")}</p>
        <pre className="desk-command">
          <code>
            npm run staff:add -- --email person@example.org --name &quot;Ana Ruiz&quot; --role moderator
          </code>
        </pre>
      </Section>
    </>
  );
}
