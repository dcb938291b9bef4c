import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AcknowledgementPanel } from "~/acknowledgements/acknowledgement-panel";
import { findAcknowledgement } from "~/acknowledgements/acknowledgements.server";
import { previewLetter } from "~/acknowledgements/letter.server";
import { listModerators } from "~/assignments/assign-comments.server";
import { findAssigned } from "~/assignments/assigned.server";
import { AssignmentPanel } from "~/assignments/assignment-panel";
import { listReaders } from "~/assignments/presence/presences.server";
import { ReadersLine } from "~/assignments/presence/readers-line";
import { listFiles, SHOWN_CHARACTERS } from "~/attachments/comment-files.server";
import { FilesAtDesk } from "~/attachments/files-at-desk";
import { listHistory } from "~/audit/subject-history.server";
import { listEarlierVersions } from "~/comments/follow/earlier-versions.server";
import { findComment } from "~/comments/read-comment.server";
import { readCommentFilter, readCursor } from "~/comments/read-comment-filter";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { translator, useTranslate } from "~/i18n/translate";
import type { Step } from "~/operations/action";
import { actOnComment } from "~/operations/begin-operation.server";
import { isOperationId } from "~/operations/operation-id";
import { deskCommentPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { FiltersInForce } from "~/queue/filters-in-force";
import { COUNT_LIMIT, listBeside } from "~/queue/list-queue.server";
import { NeighborLinks, neighborHref } from "~/queue/neighbor-links";
import { QueueLength, QueueList, queueHref } from "~/queue/queue-list";
import { getStaff } from "~/staff/current-staff";
import { type CommentAction, readCommentAction } from "~/triage/comment-action";
import { CommentFacts } from "~/triage/comment-facts";
import { CommentHistory } from "~/triage/comment-history";
import { CommentStatusTag } from "~/triage/comment-status";
import { CommentText } from "~/triage/comment-text";
import { EarlierVersions } from "~/triage/earlier-versions";
import { type NotSaved, SaveOutcome } from "~/triage/save-outcome";
import { TriageForm } from "~/triage/triage-form";
import { whoBy } from "~/triage/who-by";
import { Alert } from "~/ui/alert";
import { ListAndPane } from "~/ui/list-and-pane";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("triage:comment.title", { trackingNumber: loaded?.comment.trackingNumber ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, env, mailer } = context.portal;
  const locale = deskLocale(request.headers);
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const comment = trackingNumber && (await findComment(db, trackingNumber, locale));
  if (!comment) throw new Response(null, { status: 404 });
  const { id: me, role } = getStaff(context);
  const moderator = role === "moderator";
  const parameters = new URL(request.url).searchParams;
  const place = { filter: readCommentFilter(parameters), cursor: readCursor(parameters) };
  const acknowledgement = await findAcknowledgement(db, comment.trackingNumber);
  const preview =
    moderator && comment.hasAddress && !acknowledgement
      ? await previewLetter(db, env, {
          trackingNumber: comment.trackingNumber,
          nameInstead: translator(comment.locale)("triage:acknowledging.nameInstead"),
        })
      : undefined;
  return {
    comment,
    files: await listFiles(db, comment.trackingNumber),
    shownCharacters: SHOWN_CHARACTERS,
    place,
    acknowledgement,
    preview: preview && { subject: preview.subject, text: preview.text },
    edition: await getEditionOfNotice(db, comment.docketNumber, locale),
    beside: await listBeside(db, place.filter, place.cursor, comment.trackingNumber),
    countLimit: COUNT_LIMIT,
    events: moderator ? await listHistory(db, { kind: "comment", id: comment.trackingNumber }) : [],
    saved: parameters.get("saved"),
    undo: isOperationId(parameters.get("undo")) ? parameters.get("undo") : null,
    versions: comment.revision > 1 ? await listEarlierVersions(db, comment.trackingNumber) : [],
    moderator,
    me,
    assigned: await findAssigned(db, comment.trackingNumber),
    people: moderator ? await listModerators(db) : [],
    readers: moderator ? await listReaders(db, comment.trackingNumber, me) : [],
    mailIsSent: mailer !== undefined,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const sent = readCommentAction(await readForm(request));
  if (!trackingNumber) throw new Response(null, { status: 404 });
  if (!sent) throw new Response(null, { status: 400 });
  const notSaved = { entered: sent.entered, version: sent.version };
  if (Object.keys(sent.errors).length > 0) {
    return data<NotSaved>({ ...notSaved, errors: sent.errors }, { status: 422 });
  }
  const result = await actOnComment(context.portal, {
    trackingNumber,
    version: sent.version,
    staffId: getStaff(context).id,
    action: { steps: stepsOf(sent) },
  });
  switch (result.outcome) {
    case "not-found":
      throw new Response(null, { status: 404 });
    case "overtaken":
    case "not-allowed":
    case "already":
    case "no-address":
    case "failed":
      return data<NotSaved>({ ...notSaved, refusal: result.outcome }, { status: 409 });
    default: {
      const parameters = new URL(request.url).searchParams;
      parameters.set("saved", result.outcome === "unchanged" ? result.outcome : sent.intent);
      if (result.outcome === "saved" && result.canBeUndone) parameters.set("undo", result.operationId);
      else parameters.delete("undo");
      return redirect(`${deskCommentPath(trackingNumber)}?${parameters}#pane`, 303);
    }
  }
}

/** Whichever button is pressed, the ticked tags are saved with it. */
function stepsOf({ intent, entered: { ticked }, withhold }: CommentAction): Step[] {
  const tags: Step = { do: "set-tags", ticked: [...ticked] };
  if (intent === "tag") return [tags];
  if (intent === "acknowledge") return [tags, { do: "acknowledge" }];
  if (intent !== "withhold") return [tags, { do: "decide", decision: intent }];
  if (!withhold) throw new Response(null, { status: 400 });
  return [tags, { do: "withhold", ...withhold }];
}

export default function Comment() {
  const loaded = useLoaderData<typeof loader>();
  const { place, beside, countLimit, comment } = loaded;
  const t = useTranslate();
  return (
    <ListAndPane
      listLabel={t("queue:list.list")}
      paneLabel={t("queue:list.pane")}
      list={
        <>
          <p className="ui-list-top">
            <QueueLength count={beside.page.count} limit={countLimit} />{" "}
            <a href={queueHref(place.filter, place.cursor)}>{t("queue:list.change")}</a>
          </p>
          <FiltersInForce filter={place.filter} hrefOf={queueHref} />
          <QueueList page={beside.page} place={place} current={comment.trackingNumber} />
        </>
      }
      pane={<CommentPane loaded={loaded} />}
    />
  );
}

function CommentPane({ loaded }: { readonly loaded: Loaded }) {
  const { comment, edition, beside, place, events, moderator } = loaded;
  const notSaved = useActionData<NotSaved>();
  const t = useTranslate();
  return (
    <article>
      <NeighborLinks place={place} newer={beside.newer} older={beside.older} />
      <SaveOutcome
        saved={loaded.saved}
        undo={loaded.undo}
        notSaved={notSaved}
        events={events}
        nextHref={neighborHref(place, beside.older)}
      />
      <PageHeading
        eyebrow={
          <>
            <CommentStatusTag status={comment.status} /> {comment.trackingNumber} · {comment.docketNumber}
          </>
        }
        title={whoBy(comment, t)}
        lede={comment.noticeTitle}
      />
      <AssignmentPanel {...loaded} trackingNumber={comment.trackingNumber} />
      {moderator ? <ReadersLine trackingNumber={comment.trackingNumber} readers={loaded.readers} /> : null}
      {comment.held ? (
        <Alert kind="warning" heading={t("triage:comment.held")}>
          {t(`vocabulary:heldReason.${comment.held}`)}. {t("triage:comment.heldText")}
        </Alert>
      ) : null}
      {comment.publication === "confidential" ? (
        <Alert kind="warning">
          {t(comment.showable ? "triage:comment.confidentialPair" : "triage:comment.confidential")}
        </Alert>
      ) : null}
      <div className="ui-reading">
        <div className="ui-reading__text">
          <CommentText comment={comment} />
          <FilesAtDesk
            files={loaded.files}
            trackingNumber={comment.trackingNumber}
            commentLocale={comment.locale}
            shownCharacters={loaded.shownCharacters}
          />
          <EarlierVersions versions={loaded.versions} lang={comment.locale} />
        </div>
        <div className="ui-reading__tools">
          {moderator ? (
            <TriageForm
              // fresh boxes for a fresh version, also where the browser would keep the old ticks
              key={comment.version}
              comment={comment}
              edition={edition}
              entered={notSaved?.entered}
              errors={notSaved?.errors}
            />
          ) : (
            <p className="usa-hint">{t("triage:comment.readOnly")}</p>
          )}
          <AcknowledgementPanel
            comment={comment}
            acknowledgement={loaded.acknowledgement}
            preview={loaded.preview}
            mailIsSent={loaded.mailIsSent}
            mayAcknowledge={moderator}
          />
          <CommentFacts comment={comment} edition={edition} />
        </div>
      </div>
      {moderator ? (
        <Section heading={t("triage:history.heading")}>
          <CommentHistory events={events} />
        </Section>
      ) : null}
    </article>
  );
}
