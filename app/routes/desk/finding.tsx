import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkTexts, type FindingIntent, readFindingForm, readIntent } from "~/findings/finding-form";
import { type FindingDone, type FindingNotSaved, FindingPage, findingDone } from "~/findings/finding-page";
import { removeFinding, restoreFinding } from "~/findings/order-findings.server";
import { readFindingPage } from "~/findings/read-finding-page.server";
import { type FindingRefusal, type ReferenceChange, saveFinding } from "~/findings/save-finding.server";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { documentPath, findingPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  loaded
    ? `${t("findings:form.title")} · ${t("findings:title", { docket: loaded.page.docket })}`
    : t("findings:form.title"),
);

const readNumber = (value: unknown) =>
  typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const page = await readFindingPage(
    context.portal.db,
    params.docket ?? "",
    readNumber(params.finding) ?? 0,
    {
      locale: deskLocale(request.headers),
      q: (parameters.get("q") ?? "").trim().slice(0, 200),
      before: readNumber(parameters.get("before")),
    },
  );
  if (!page) throw new Response(null, { status: 404 });
  return { page, done: findingDone.find((each) => each === parameters.get("done")) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const form = await readForm(request);
  const id = readNumber(params.finding);
  const version = readNumber(form.get("version"));
  const intent = readIntent(form);
  const entered = readFindingForm(form);
  if (id === undefined) throw new Response(null, { status: 404 });
  if (version === undefined || !intent || !entered) throw new Response(null, { status: 400 });
  const docket = params.docket ?? "";
  const which = { docket, staffId: getStaff(context).id, id };
  if (intent.do === "remove") {
    const { outcome } = await removeFinding(db, { ...which, version });
    if (outcome === "removed") return redirect(`${documentPath(docket)}?done=removed&finding=${id}`, 303);
    return data<FindingNotSaved>({ entered, refusal: { outcome } }, { status: 409 });
  }
  if (intent.do === "restore") await restoreFinding(db, which);
  const errors = checkTexts(entered, intent.do !== "save");
  if (Object.keys(errors).length > 0) return data<FindingNotSaved>({ entered, errors }, { status: 422 });
  const reference = referenceOf(intent, entered);
  const saved = await saveFinding(db, { ...which, ...entered, version, reference });
  if (saved.outcome !== "saved" && saved.outcome !== "unchanged")
    return data<FindingNotSaved>({ entered, refusal: saved }, { status: statusOf(saved) });
  return redirect(addressAfter(findingPath(docket, id), intent, entered.q, saved.outcome), 303);
}

function referenceOf(
  intent: FindingIntent,
  { comment, quote }: { readonly comment: string; readonly quote: string },
): ReferenceChange | undefined {
  if (intent.do === "add") return { do: "add", trackingNumber: comment, quote };
  if (intent.do === "pick") return { do: "pick", passageId: intent.id };
  return intent.do === "drop" ? { do: "drop", position: intent.id } : undefined;
}

const statusOf = ({ outcome }: FindingRefusal) =>
  outcome === "overtaken" || outcome === "not-found" || outcome === "too-many" ? 409 : 422;

/** What is looked for stays in the address, and the page opens where its reader was. */
function addressAfter(
  path: string,
  intent: FindingIntent,
  q: string,
  outcome: "saved" | "unchanged",
): string {
  const done: FindingDone | undefined = {
    save: outcome,
    restore: outcome,
    remove: undefined,
    add: "added" as const,
    pick: "added" as const,
    drop: "dropped" as const,
    look: undefined,
  }[intent.do];
  const query = new URLSearchParams({
    ...(done ? { done } : {}),
    ...(q ? { q } : {}),
    ...(intent.do === "look" && intent.before !== undefined ? { before: String(intent.before) } : {}),
  }).toString();
  const place = intent.do === "look" ? "#passages" : intent.do === "save" ? "" : "#references";
  return `${path}${query && `?${query}`}${place}`;
}

export default function Finding() {
  const { page, done } = useLoaderData<typeof loader>();
  const notSaved = useActionData<FindingNotSaved>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        eyebrow={<a href={documentPath(page.docket)}>{t("findings:title", { docket: page.docket })}</a>}
        title={t("findings:form.title")}
      />
      <FindingPage page={page} notSaved={notSaved} done={notSaved ? undefined : done} />
    </>
  );
}
