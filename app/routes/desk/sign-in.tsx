import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { type Translate, useTranslate } from "~/i18n/translate";
import { deskPath, signInPath } from "~/paths";
import { browserOf } from "~/staff/browser.server";
import { safeReturn } from "~/staff/safe-return";
import { signIn } from "~/staff/sessions.server";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { ErrorSummary, type FieldError } from "~/ui/error-summary";
import { fieldId, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("staff:signIn.title"));

/** The wait of a refused try belongs in the answer's headers. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = safeReturn(searchParams.get("to"));
  if (context.staff) throw redirect(to ?? deskPath);
  return {
    to,
    signedOut: searchParams.has("signed-out"),
    passwordSet: searchParams.has("password-set"),
    lapsed: searchParams.has("lapsed"),
  };
}

type Problem =
  | { readonly kind: "empty"; readonly email: boolean; readonly password: boolean }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly minutes: number };

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  const refuse = (problem: Problem, init: ResponseInit) => data({ problem, email }, init);
  if (email === "" || password === "") {
    return refuse({ kind: "empty", email: email === "", password: password === "" }, { status: 422 });
  }
  const wait = await context.portal.limits.countSignIn(context.clientAddress, email);
  if (wait !== undefined) {
    const minutes = Math.ceil(wait / 60);
    return refuse({ kind: "wait", minutes }, { status: 429, headers: { "Retry-After": String(wait) } });
  }
  const secure = context.portal.env.baseUrl.protocol === "https:";
  const browser = browserOf(request.headers, secure);
  const cookies = await signIn(context.portal, { email, password }, browser);
  if (!cookies) return refuse({ kind: "wrong" }, { status: 422 });
  return redirect(safeReturn(form.get("to")) ?? deskPath, { status: 303, headers: cookies });
}

export default function SignIn() {
  const t = useTranslate();
  const { to, signedOut, passwordSet, lapsed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused ? describeProblem(refused.problem, t) : [];
  const errorOf = (name: string) => errors.find((error) => error.fieldId === fieldId(name))?.message;
  return (
    <>
      <ErrorSummary title={t("staff:signIn.problem")} errors={errors} />
      <PageHeading title={t("staff:signIn.title")} lede={t("staff:signIn.lede")} />
      {!refused && signedOut && (
        <Alert kind="success" role="status">
          {t("staff:signIn.signedOut")}
        </Alert>
      )}
      {!refused && passwordSet && (
        <Alert kind="success" role="status">
          {t("staff:signIn.passwordSet")}
        </Alert>
      )}
      {!refused && lapsed && (
        <Alert kind="warning" role="alert" heading={t("staff:signIn.lapsed.title")}>
          <p>{t("staff:signIn.lapsed.text")}</p>
          <p>
            <a href={signInPath} target="_blank" rel="noreferrer">
              {t("staff:signIn.lapsed.newTab")}
            </a>
          </p>
        </Alert>
      )}
      <Form>
        {to && <input type="hidden" name="to" value={to} />}
        <TextField
          name="email"
          type="email"
          label={t("staff:signIn.email")}
          autoComplete="username"
          defaultValue={refused?.email}
          error={refused?.problem.kind === "empty" ? errorOf("email") : undefined}
          required
        />
        <TextField
          name="password"
          type="password"
          label={t("staff:signIn.password")}
          autoComplete="current-password"
          error={errorOf("password")}
          required
        />
        <Button>{t("staff:signIn.submit")}</Button>
      </Form>
      <p className="ui-form-note">{t("staff:signIn.help")}</p>
    </>
  );
}

/** What went wrong, in words; a wrong password and an unknown address have the same. */
function describeProblem(problem: Problem, t: Translate): FieldError[] {
  const email = fieldId("email");
  if (problem.kind === "wait")
    return [{ fieldId: email, message: t("staff:signIn.wait", { count: problem.minutes }) }];
  if (problem.kind === "wrong") return [{ fieldId: email, message: t("staff:signIn.wrong") }];
  return [
    ...(problem.email ? [{ fieldId: email, message: t("staff:signIn.emailMissing") }] : []),
    ...(problem.password
      ? [{ fieldId: fieldId("password"), message: t("staff:signIn.passwordMissing") }]
      : []),
  ];
}
