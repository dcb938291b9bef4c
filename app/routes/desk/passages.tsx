import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listHistory } from "~/audit/subject-history.server";
import { findComment } from "~/comments/read-comment.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { getStaff } from "~/staff/current-staff";
import { readPassageForm, type SentPassage } from "~/tagging/passage-form.server";
import { type PassageNotSaved, PassagePage } from "~/tagging/passage-page";
import { listPassages } from "~/tagging/passages.server";
import { changePassage, removePassage, tagPassage } from "~/tagging/tag-passage.server";
import { canBeTagged } from "~/tagging/tags";
import { listThemes } from "~/tagging/themes.server";
import { ChangesSince } from "~/triage/comment-history";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("tagging:passage.title", { trackingNumber: loaded?.comment.trackingNumber ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const locale = deskLocale(request.headers);
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const comment = trackingNumber && (await findComment(db, trackingNumber, locale));
  if (!comment) throw new Response(null, { status: 404 });
  const wanted = new URL(request.url).searchParams.get("passage");
  const passages = wanted ? await listPassages(db, comment.trackingNumber, locale) : [];
  return {
    comment: {
      trackingNumber: comment.trackingNumber,
      version: comment.version,
      locale: comment.locale,
      canBeTagged: canBeTagged(comment.status),
    },
    edition: await getEditionOfNotice(db, comment.docketNumber, locale),
    themes: await listThemes(db, comment.docketNumber, locale),
    passage: passages.find(({ id }) => String(id) === wanted),
    isNew: wanted === null,
    events: await listHistory(db, { kind: "comment", id: comment.trackingNumber }),
    back: backTo(comment.trackingNumber, request),
  };
}

/** The comment's page as it was left, with the queue's filters. */
function backTo(trackingNumber: string, request: Request, outcome?: string): string {
  const parameters = new URL(request.url).searchParams;
  parameters.delete("passage");
  parameters.delete("saved");
  if (outcome) parameters.set("passage", outcome);
  const query = parameters.toString();
  return `${deskCommentPath(trackingNumber)}${query && `?${query}`}#passages`;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const sent = readPassageForm(await readForm(request));
  if (!trackingNumber) throw new Response(null, { status: 404 });
  if (!sent) throw new Response(null, { status: 400 });
  const result = await carryOut(sent, trackingNumber, context);
  switch (result.outcome) {
    case "saved":
    case "unchanged": {
      const outcome = result.outcome === "saved" ? sent.intent : "unchanged";
      return redirect(backTo(trackingNumber, request, outcome), 303);
    }
    case "not-found":
      throw new Response(null, { status: 404 });
    default: {
      const conflict = ["overtaken", "not-allowed", "no-passage", "too-many"].includes(result.outcome);
      const notSaved: PassageNotSaved = { refusal: result, entered: sent.entered };
      return data({ ...notSaved, version: sent.version }, { status: conflict ? 409 : 422 });
    }
  }
}

function carryOut(sent: SentPassage, trackingNumber: string, context: ActionFunctionArgs["context"]) {
  const { db } = context.portal;
  const { intent, version, passageId, part, stretch, entered } = sent;
  const { codes, alsoOffComment } = entered;
  const change = { trackingNumber, version, staffId: getStaff(context).id };
  if (intent === "tag-passage")
    return tagPassage(db, { ...change, ticked: entered.ticked, part, stretch, codes });
  if (passageId === undefined) throw new Response(null, { status: 400 });
  const changed = { ...change, passageId, alsoOffComment };
  return intent === "change-passage" ? changePassage(db, { ...changed, codes }) : removePassage(db, changed);
}

export default function Passages() {
  const { comment, edition, themes, passage, isNew, events, back } = useLoaderData<typeof loader>();
  const notSaved = useActionData<PassageNotSaved & { readonly version: number }>();
  const t = useTranslate();
  return (
    <PassagePage
      comment={comment}
      edition={edition}
      themes={themes}
      passage={passage}
      isNew={isNew}
      notSaved={notSaved}
      heading={
        <PageHeading
          eyebrow={<a href={back}>{t("tagging:passage.back", { trackingNumber: comment.trackingNumber })}</a>}
          title={t(isNew ? "tagging:passage.add" : "tagging:passage.changeHeading")}
        />
      }
      since={
        notSaved?.refusal.outcome === "overtaken" ? (
          <ChangesSince events={events} version={notSaved.version} />
        ) : null
      }
    />
  );
}
