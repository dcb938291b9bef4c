import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parsePart } from "~/comments/changing/comment-parts.server";
import { findStretch } from "~/comments/changing/find-stretch";
import { snapStretch } from "~/comments/redacting/redaction";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { deskCommentPath, redactionsPath } from "~/paths";
import {
  hideFile,
  type RedactionChange,
  redactComment,
  undoRedaction,
} from "~/redaction/change-redactions.server";
import { dismissFindings } from "~/redaction/findings.server";
import { type RedactionForm, readRedactionForm } from "~/redaction/redaction-form";
import { RedactionPage, type RedactionTold } from "~/redaction/redaction-page";
import { findRedactionView, previewRedaction, type RedactionView } from "~/redaction/redaction-view.server";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle<Awaited<ReturnType<typeof loader>>>((t, loaded) =>
  t("redaction:desk.title", { trackingNumber: loaded?.view.trackingNumber ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await getView(request, params, context);
  return { view, saved: new URL(request.url).searchParams.get("redaction") };
}

async function getView(
  request: Request,
  params: LoaderFunctionArgs["params"],
  context: LoaderFunctionArgs["context"],
): Promise<RedactionView> {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const view =
    trackingNumber &&
    (await findRedactionView(context.portal.db, trackingNumber, deskLocale(request.headers)));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = readRedactionForm(await readForm(request));
  if (!form) throw new Response(null, { status: 400 });
  const view = await getView(request, params, context);
  const change = {
    trackingNumber: view.trackingNumber,
    version: form.version,
    staffId: getStaff(context).id,
  };
  const { outcome } = await carryOut(form, view, change, context);
  if (typeof outcome !== "string") return data<RedactionTold>(outcome, { status: outcome.status });
  switch (outcome) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "overtaken":
    case "not-allowed":
    case "no-words":
    case "too-many":
      return data<RedactionTold>({ refusal: outcome, entered: form.entered }, { status: 409 });
    default: {
      const parameters = new URL(request.url).searchParams;
      parameters.set("redaction", outcome === "unchanged" ? outcome : form.intent);
      const path = form.fromComment
        ? deskCommentPath(view.trackingNumber)
        : redactionsPath(view.trackingNumber);
      return redirect(`${path}?${parameters}#redaction`, 303);
    }
  }
}

type Answer = RedactionTold & { readonly status: number };
type Outcome = Awaited<ReturnType<typeof redactComment>>["outcome"] | Answer;

async function carryOut(
  form: RedactionForm,
  view: RedactionView,
  change: RedactionChange,
  { portal: { db } }: ActionFunctionArgs["context"],
): Promise<{ readonly outcome: Outcome }> {
  switch (form.intent) {
    case "undo":
      return form.redaction ? undoRedaction(db, change, form.redaction) : { outcome: "not-found" };
    case "hide-file":
    case "show-file": {
      const reason = form.intent === "show-file" ? null : form.reason;
      if (!form.file || reason === undefined) return { outcome: "not-found" };
      return hideFile(db, change, { file: form.file, reason });
    }
    case "accept":
    case "dismiss":
      return decideFindings(form, view, change, db);
    case "change":
      return { outcome: { entered: form.entered, status: 200 } };
    case "preview":
    case "redact":
      return redactPassage(form, view, change, db);
  }
}

/** Only what is found now counts: a form tells where, and never what. */
async function decideFindings(
  form: RedactionForm,
  view: RedactionView,
  change: RedactionChange,
  db: Parameters<typeof redactComment>[0],
): Promise<{ readonly outcome: Outcome }> {
  const named = view.findings.inTexts.filter((finding) =>
    form.findings.some(
      ({ kind, start, end, part }) =>
        kind === finding.kind && start === finding.start && end === finding.end && part === finding.part,
    ),
  );
  if (view.version !== form.version) return { outcome: "overtaken" };
  if (named.length === 0) return { outcome: "unchanged" };
  if (form.intent === "dismiss") {
    await dismissFindings(db, change, named);
    return { outcome: "saved" };
  }
  return redactComment(
    db,
    change,
    named.flatMap(({ part: name, start, end }) => {
      const part = parsePart(name);
      return part ? [{ part, start, end, reason: "personal-data" as const, note: null }] : [];
    }),
  );
}

async function redactPassage(
  form: RedactionForm,
  view: RedactionView,
  change: RedactionChange,
  db: Parameters<typeof redactComment>[0],
): Promise<{ readonly outcome: Outcome }> {
  const { entered, reason, note } = form;
  const part = parsePart(entered.part);
  const text = view.texts.find((each) => each.part === part)?.text;
  const found = text === undefined ? undefined : findStretch(text, { ...form, quote: entered.quote });
  const stretch = text !== undefined && found?.outcome === "found" ? snapStretch(text, found) : undefined;
  const errors = {
    ...form.errors,
    ...(stretch || form.errors.quote
      ? {}
      : ({ quote: found?.outcome === "several" ? "several" : "quote" } as const)),
  };
  if (Object.keys(errors).length > 0 || !part || !stretch || !reason) {
    return { outcome: { entered, errors, status: 422 } };
  }
  if (form.intent === "redact") return redactComment(db, change, [{ part, ...stretch, reason, note }]);
  if (view.version !== form.version) return { outcome: "overtaken" };
  const placed = { ...entered, start: String(stretch.start), end: String(stretch.end), occurrence: "" };
  return {
    outcome: { entered: placed, preview: previewRedaction(view, part, { ...stretch, reason }), status: 200 },
  };
}

export default function Redactions() {
  const { view, saved } = useLoaderData<typeof loader>();
  return <RedactionPage view={view} saved={saved} told={useActionData<typeof action>()} />;
}
