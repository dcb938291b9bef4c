import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { trackComment } from "~/comments/follow/follow-comment.server";
import { setFollowCookie } from "~/comments/follow/follow-cookie";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { trackPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { pageLocale } from "./adapter.server";
import { isSecure } from "./follow.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export const loader = ({ params }: ActionFunctionArgs) => pageLocale(params);

/** A form and not a query: neither number nor address may stand in an address or a log. */
export async function action({ request, params, context: { portal, clientAddress } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const form = await readForm(request);
  const typed = { trackingNumber: textOf(form.get("trackingNumber")), email: textOf(form.get("email")) };
  const waitSeconds = await portal.limits.countTracking(clientAddress);
  if (waitSeconds !== undefined) {
    const headers = { "Retry-After": String(waitSeconds) };
    return data({ problem: "too-many", typed, waitSeconds } as const, { status: 429, headers });
  }
  const result = await trackComment(portal, typed);
  switch (result.outcome) {
    case "opened": {
      const cookie = setFollowCookie(request.headers, result.followed, isSecure(portal));
      const to = trackPath(locale, result.followed.trackingNumber);
      return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
    }
    case "link-by-mail":
      return data({ problem: "by-mail", typed } as const);
    case "no-match":
      return data({ problem: "no-match", typed } as const, { status: 422 });
  }
}

/** Longer than any number or address can be, nothing is given back. */
const MOST_CHARACTERS = 500;
const textOf = (value: FormDataEntryValue | null) =>
  typeof value === "string" ? value.slice(0, MOST_CHARACTERS) : "";

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = (args) =>
  unlistedMeta(args, { title: pageTranslator(args.params)("follow:track.title") });

export default function Track() {
  const answer = useActionData<typeof action>();
  const t = useTranslate();
  if (answer?.problem === "by-mail") {
    return (
      <PageHeading title={t("follow:track.byMail.title")} lede={<p>{t("follow:track.byMail.text")}</p>} />
    );
  }
  return (
    <>
      {answer?.problem === "no-match" ? (
        <ErrorSummary
          title={t("follow:track.noMatch.title")}
          errors={[{ fieldId: "trackingNumber", message: t("follow:track.noMatch.text") }]}
        />
      ) : null}
      {answer?.problem === "too-many" ? (
        <Alert kind="warning" role="alert" heading={t("follow:track.tooMany.title")}>
          <p>{t("follow:track.tooMany.text", { count: Math.ceil(answer.waitSeconds / 60) })}</p>
        </Alert>
      ) : null}
      <PageHeading title={t("follow:track.title")} lede={<p>{t("follow:track.lede")}</p>} />
      <Form>
        <TextField
          name="trackingNumber"
          label={t("follow:track.number")}
          hint={t("follow:track.numberHint")}
          width="medium"
          autoComplete="off"
          spellCheck={false}
          required
          defaultValue={answer?.typed.trackingNumber}
        />
        <TextField
          name="email"
          type="email"
          label={t("follow:track.email")}
          hint={t("follow:track.emailHint")}
          autoComplete="email"
          spellCheck={false}
          required
          defaultValue={answer?.typed.email}
        />
        <ButtonRow>
          <Button size="large">{t("follow:track.submit")}</Button>
        </ButtonRow>
      </Form>
      <p>{t("follow:track.link")}</p>
    </>
  );
}
