import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { signInPath } from "~/paths";
import { browserCookie, browserOf } from "~/staff/browser.server";
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem, SET_UP_LINK_HOURS } from "~/staff/password";
import { choosePassword, findStaffBySetUpToken } from "~/staff/set-up.server";
import { Button, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle<Awaited<ReturnType<typeof loader>>>((t, page) =>
  page?.usable === false ? t("staff:setUp.expired.title") : t("staff:setUp.title"),
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { usable: (await findStaffBySetUpToken(context.portal, token)) !== undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const form = await readForm(request);
  const password = String(form.get("password") ?? "");
  const refuse = (field: "password" | "again", problem: "tooShort" | "tooLong" | "different") =>
    data({ field, problem }, { status: 422 });
  const unfit = passwordProblem(password);
  if (unfit) return refuse("password", unfit);
  if (password !== form.get("again")) return refuse("again", "different");
  const secure = context.portal.env.baseUrl.protocol === "https:";
  const browser = browserOf(request.headers, secure);
  if (await choosePassword(context.portal, token, password, browser)) {
    return redirect(`${signInPath}?password-set`, {
      status: 303,
      headers: { "Set-Cookie": browserCookie(browser, secure) },
    });
  }
  // the page, loaded again, finds that the link cannot be used and says what to do
  return data(null, { status: 410 });
}

export default function SetUp() {
  const t = useTranslate();
  const { usable } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!usable) {
    return (
      <>
        <PageHeading
          title={t("staff:setUp.expired.title")}
          lede={t("staff:setUp.expired.text", { hours: SET_UP_LINK_HOURS })}
        />
        <LinkButton href={signInPath}>{t("staff:setUp.toSignIn")}</LinkButton>
      </>
    );
  }
  const limits = { min: PASSWORD_MIN, max: PASSWORD_MAX };
  const message = refused ? t(`staff:setUp.${refused.problem}`, limits) : undefined;
  return (
    <>
      <ErrorSummary
        title={t("staff:setUp.problem")}
        errors={refused && message ? [{ fieldId: fieldId(refused.field), message }] : []}
      />
      <PageHeading title={t("staff:setUp.title")} lede={t("staff:setUp.lede")} />
      <Form>
        <TextField
          name="password"
          type="password"
          label={t("staff:setUp.password")}
          hint={t("staff:setUp.passwordHint", limits)}
          autoComplete="new-password"
          error={refused?.field === "password" ? message : undefined}
          required
        />
        <TextField
          name="again"
          type="password"
          label={t("staff:setUp.again")}
          autoComplete="new-password"
          error={refused?.field === "again" ? message : undefined}
          required
        />
        <Button>{t("staff:setUp.submit")}</Button>
      </Form>
    </>
  );
}
