import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TRAP } from "~/comments/trap-field";
import { readForm } from "~/http/form";
import { isLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { listPillarsAsked } from "~/notices/notice-filters.server";
import { askToFollowPath } from "~/paths";
import { findTarget } from "~/subscriptions/find-target.server";
import { FollowForm } from "~/subscriptions/follow-form";
import { followTargets } from "~/subscriptions/follow-targets";
import { requestFollowing } from "~/subscriptions/request-following.server";
import { readTarget, targetValue } from "~/subscriptions/target";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/page-heading";
import { pageLocale } from "./adapter.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const query = new URL(request.url).searchParams;
  const target = readTarget(query.get("target"));
  const docket = target?.kind === "docket" ? await findTarget(portal.db, target, locale) : undefined;
  return {
    asked: query.has("asked"),
    pillars: await listPillarsAsked(portal.db, locale),
    target: target && targetValue(target),
    docket: target && docket && { value: targetValue(target), label: docket.name },
  };
}

/** A form and not a query: no address may stand in an address or a log. */
export async function action({ request, params, context: { portal, clientAddress } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const form = await readForm(request);
  const typed = {
    email: textOf(form.get("email")).trim(),
    target: textOf(form.get("target")),
  };
  const language = form.get("language");
  const sent = redirect(`${askToFollowPath(locale)}?asked`, 303);
  const waitSeconds = await portal.limits.countFollowing(clientAddress);
  if (waitSeconds !== undefined) {
    const headers = { "Retry-After": String(waitSeconds) };
    return data({ problem: "too-many", typed, waitSeconds } as const, { status: 429, headers });
  }
  // whoever fills in what nobody sees is a program, and learns nothing
  if (textOf(form.get(TRAP)) !== "") return sent;
  const outcome = await requestFollowing(
    portal,
    {
      email: typed.email,
      target: readTarget(typed.target),
      locale: isLocale(language) ? language : locale,
    },
    portal.limits.countFollowLetter,
  );
  return outcome === "asked" ? sent : data({ problem: outcome, typed } as const, { status: 422 });
}

/** Longer than any address can be, nothing is given back. */
const MOST_CHARACTERS = 500;
const textOf = (value: FormDataEntryValue | null) =>
  typeof value === "string" ? value.slice(0, MOST_CHARACTERS) : "";

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction = (args) =>
  unlistedMeta(args, { title: pageTranslator(args.params)("following:ask.title") });

export default function Follow() {
  const { asked, pillars, target, docket } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate();
  if (asked && !answer) {
    return (
      <PageHeading
        title={t("following:asked.title")}
        lede={
          <div role="status">
            <p>{t("following:asked.text")}</p>
            <p>{t("following:asked.none")}</p>
          </div>
        }
      />
    );
  }
  const errors = {
    email: answer?.problem === "wrong-address" ? t("following:error.wrong-address") : undefined,
    target: answer?.problem === "no-target" ? t("following:error.no-target") : undefined,
  };
  return (
    <>
      <ErrorSummary
        title={t("following:error.title")}
        errors={[
          ...(errors.target ? [{ fieldId: "follow-target", message: errors.target }] : []),
          ...(errors.email ? [{ fieldId: "follow-email", message: errors.email }] : []),
        ]}
      />
      {answer?.problem === "too-many" ? (
        <Alert kind="warning" role="alert" heading={t("following:error.too-many")}>
          <p>{t("following:error.wait", { count: Math.ceil(answer.waitSeconds / 60) })}</p>
        </Alert>
      ) : null}
      <PageHeading title={t("following:ask.title")} lede={<p>{t("following:ask.lede")}</p>} />
      <FollowForm
        targets={followTargets(t, pillars, docket)}
        target={answer?.typed.target ?? target}
        email={answer?.typed.email}
        errors={errors}
      />
    </>
  );
}
