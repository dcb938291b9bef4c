import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
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
import { CampaignLine, CampaignPanel } from "~/campaigns/campaign-panel";
import { withJoining } from "~/campaigns/joining-event";
import { findMembership } from "~/campaigns/read-campaign.server";
import { selectionLabels } from "~/comments/changing/selection-labels";
import { asSeenBy, filterQuery } from "~/comments/comment-filter";
import { listEarlierVersions } from "~/comments/follow/earlier-versions.server";
import { findComment } from "~/comments/read-comment.server";
import { readCommentFilter, readCursor } from "~/comments/read-comment-filter";
import { findSoughtWords } from "~/comments/sought-words.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { translator, useTranslate } from "~/i18n/translate";
import type { Action, Step } from "~/operations/action";
import { actOnComment } from "~/operations/begin-operation.server";
import { BulkBar } from "~/operations/bulk-bar";
import { canBeUndone } from "~/operations/operation";
import { isOperationId } from "~/operations/operation-id";
import { findDone } from "~/operations/read-operation.server";
import { commentHistoryPath, deskCommentPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { FiltersInForce } from "~/queue/filters-in-force";
import { listBeside } from "~/queue/list-queue.server";
import { neighborHref } from "~/queue/neighbor-links";
import { QueueLength, QueueList, type QueuePlace, queueHref } from "~/queue/queue-list";
import { RedactionPanel } from "~/redaction/redaction-panel";
import { findRedactionView } from "~/redaction/redaction-view.server";
import { getStaff } from "~/staff/current-staff";
import { withSuggested } from "~/suggestions/desk/suggestion-marks";
import { SuggestionPanel } from "~/suggestions/desk/suggestion-panel";
import { listSuggestions } from "~/suggestions/desk/suggestions.server";
import { passageMarks } from "~/tagging/passage-marks";
import { PassagePanel } from "~/tagging/passage-panel";
import { readTagging } from "~/tagging/read-tagging.server";
import { TagOrigins } from "~/tagging/tag-origins";
import { canBeTagged } from "~/tagging/tags";
import { afterDecidingCookie, isFinal, readAfterDeciding } from "~/triage/after-deciding";
import { type CommentAction, readCommentAction } from "~/triage/comment-action";
import { CommentFacts } from "~/triage/comment-facts";
import { CommentHistory } from "~/triage/comment-history";
import { CommentStatusTag } from "~/triage/comment-status";
import { CommentText, textsOf } from "~/triage/comment-text";
import { EarlierVersions } from "~/triage/earlier-versions";
import { PaneBar } from "~/triage/pane-bar";
import { type LastDone, type NotSaved, SaveOutcome } from "~/triage/save-outcome";
import { withSought } from "~/triage/sought-marks";
import { TRIAGE_FORM, TriageForm } from "~/triage/triage-form";
import { whoBy } from "~/triage/who-by";
import { Alert } from "~/ui/alert";
import { ListAndPane } from "~/ui/list-and-pane";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { SelectionTools } from "~/ui/selecting/selection-tools";
import type { Stretch } from "~/ui/selecting/stretch";
import type { Db } from "~db/connect";
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
  const place = placeIn(parameters);
  const acknowledgement = await findAcknowledgement(db, comment.trackingNumber);
  const preview =
    moderator && comment.hasAddress && !acknowledgement
      ? await previewLetter(db, env, {
          trackingNumber: comment.trackingNumber,
          nameInstead: translator(comment.locale)("triage:acknowledging.nameInstead"),
        })
      : undefined;
  const files = await listFiles(db, comment.trackingNumber);
  const membership = await findMembership(db, comment.trackingNumber);
  const texts = {
    ...textsOf(comment),
    ...Object.fromEntries(files.map(({ id, text }) => [`file:${id}`, text ?? ""])),
  };
  return {
    comment,
    files,
    sought: await findSoughtWords(db, place.filter.q, comment.locale, texts),
    shownCharacters: SHOWN_CHARACTERS,
    place,
    acknowledgement,
    preview: preview && { subject: preview.subject, text: preview.text },
    tagging: await readTagging(db, comment, locale),
    suggestions: moderator ? await listSuggestions(db, comment, locale) : [],
    edition: await getEditionOfNotice(db, comment.docketNumber, locale),
    beside: await listBeside(db, asSeenBy(place.filter, me), place.cursor, comment.trackingNumber),
    events: moderator
      ? withJoining(await listHistory(db, { kind: "comment", id: comment.trackingNumber }), membership)
      : [],
    membership,
    saved: parameters.get("saved"),
    passageSaved: parameters.get("passage"),
    last: await findLast(db, parameters.get("did"), me),
    atEnd: parameters.has("end"),
    afterDeciding: readAfterDeciding(request.headers),
    versions: comment.revision > 1 ? await listEarlierVersions(db, comment.trackingNumber) : [],
    redaction: moderator ? await findRedactionView(db, comment.trackingNumber, locale) : undefined,
    moderator,
    me,
    assigned: await findAssigned(db, comment.trackingNumber),
    people: moderator ? await listModerators(db) : [],
    readers: moderator ? await listReaders(db, comment.trackingNumber, me) : [],
    mailIsSent: mailer !== undefined,
  };
}

/** What the address says was done last, if this member of staff did it. */
async function findLast(db: Db, did: string | null, staffId: string) {
  const done = isOperationId(did) ? await findDone(db, did, staffId) : undefined;
  return (
    done && {
      operationId: done.operationId,
      trackingNumber: done.trackingNumber,
      what: whatWas(done.what),
      isUndoing: done.isUndoing,
      isUndone: done.isUndone,
      canBeUndone: !done.isUndoing && !done.isUndone && canBeUndone(done.what),
    }
  );
}

/** What an action of a comment's page was; its last step says so. */
function whatWas({ steps }: Action): LastDone["what"] {
  const step = steps.at(-1);
  if (step?.do === "decide") return step.decision;
  if (step?.do === "assign") return "assigned";
  if (step?.do === "accept-suggestions") return "accept";
  if (step?.do === "dismiss-suggestions") return "dismiss";
  return step?.do === "withhold" || step?.do === "acknowledge" ? step.do : "tag";
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const sent = readCommentAction(await readForm(request));
  if (!trackingNumber) throw new Response(null, { status: 404 });
  if (!sent) throw new Response(null, { status: 400 });
  const notSaved = { intent: sent.intent, entered: sent.entered, version: sent.version };
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
      const operationId = result.outcome === "saved" ? result.operationId : undefined;
      return redirect(await addressAfter(request, context, trackingNumber, sent, operationId), {
        status: 303,
        headers: sent.afterDeciding
          ? {
              "Set-Cookie": afterDecidingCookie(
                sent.afterDeciding,
                context.portal.env.baseUrl.protocol === "https:",
              ),
            }
          : {},
      });
    }
  }
}

/** The comment's own page again, or that of its neighbor where the moderator wants to go on; it tells what was done. */
async function addressAfter(
  request: Request,
  context: ActionFunctionArgs["context"],
  trackingNumber: string,
  { intent, afterDeciding = "stay" }: CommentAction,
  /** What was done; undefined where nothing was different. */
  operationId: string | undefined,
): Promise<string> {
  const parameters = new URL(request.url).searchParams;
  const place = placeIn(parameters);
  const done = operationId ? { did: operationId } : { saved: "unchanged" };
  const goesOn = operationId !== undefined && afterDeciding !== "stay" && isFinal(intent);
  const beside = goesOn
    ? await listBeside(
        context.portal.db,
        asSeenBy(place.filter, getStaff(context).id),
        place.cursor,
        trackingNumber,
      )
    : undefined;
  const next = goesOn ? beside?.[afterDeciding] : undefined;
  return deskAddress(
    next?.trackingNumber ?? trackingNumber,
    next ? { ...place, cursor: next.cursor } : place,
    {
      ...done,
      ...(goesOn && !next ? { end: "yes" } : {}),
    },
  );
}

const placeIn = (parameters: URLSearchParams): QueuePlace => ({
  filter: readCommentFilter(parameters),
  cursor: readCursor(parameters),
});

/** A comment's page beside a place of the queue, with what it is to tell. */
function deskAddress(
  trackingNumber: string,
  { filter, cursor }: QueuePlace,
  told: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(filterQuery(filter, cursor));
  for (const [name, value] of Object.entries(told)) query.set(name, value);
  return `${deskCommentPath(trackingNumber)}?${query}#pane`;
}

/** Whichever button is pressed, the ticked tags are saved with it. */
function stepsOf(sent: CommentAction): Step[] {
  const { intent, suggested, withhold, reviewFirst } = sent;
  const tags: Step = { do: "set-tags", ticked: [...sent.entered.ticked] };
  if (intent === "tag") return [tags];
  if (intent === "accept") return [tags, { do: "accept-suggestions", above: 0, only: [...suggested] }];
  if (intent === "dismiss") return [tags, { do: "dismiss-suggestions", codes: [...suggested] }];
  if (intent === "acknowledge") return [tags, { do: "acknowledge" }];
  if (intent !== "withhold") return [tags, { do: "decide", decision: intent }];
  if (!withhold) throw new Response(null, { status: 400 });
  const first: Step[] = reviewFirst ? [{ do: "decide", decision: "return-to-review" }] : [];
  return [tags, ...first, { do: "withhold", ...withhold }];
}

export default function Comment() {
  const loaded = useLoaderData<typeof loader>();
  const { place, beside, comment, moderator } = loaded;
  const t = useTranslate();
  return (
    <ListAndPane
      listLabel={t("queue:list.list")}
      paneLabel={t("queue:list.pane")}
      list={
        <>
          <p className="ui-list-top">
            <QueueLength page={beside.page} />{" "}
            <a href={queueHref(place.filter, place.cursor)} {...reachedBy("filters")}>
              {t("queue:list.change")}
              <KeyHint of="filters" />
            </a>
          </p>
          <FiltersInForce filter={place.filter} hrefOf={queueHref} />
          <QueueList
            page={beside.page}
            place={place}
            current={comment.trackingNumber}
            bulkBar={moderator ? <BulkBar count={beside.page.count} /> : undefined}
            staffId={loaded.me}
          />
        </>
      }
      pane={<CommentPane loaded={loaded} />}
    />
  );
}

function lastDone({ last, comment, place }: Loaded): LastDone | undefined {
  if (!last) return undefined;
  const { trackingNumber, ...done } = last;
  const back = deskAddress(trackingNumber, place);
  return {
    ...done,
    back: back.replace("#pane", ""),
    elsewhere: trackingNumber === comment.trackingNumber ? undefined : { trackingNumber, href: back },
  };
}

function CommentPane({ loaded }: { readonly loaded: Loaded }) {
  const { comment, edition, tagging, beside, place, events, moderator } = loaded;
  const [chosen, setChosen] = useState<Stretch>();
  const mayTag = moderator && canBeTagged(comment.status);
  const notSaved = useActionData<NotSaved>();
  const t = useTranslate();
  const marks = withSought(
    loaded.sought,
    withSuggested(loaded.suggestions, passageMarks(tagging.passages, t)),
  );
  return (
    <article>
      <SaveOutcome
        saved={loaded.saved}
        last={lastDone(loaded)}
        atEnd={loaded.atEnd}
        notSaved={notSaved}
        now={{ comment, edition, tagging, events }}
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
      <CampaignLine membership={loaded.membership} />
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
          <CommentText comment={comment} marks={marks} />
          <FilesAtDesk
            files={loaded.files}
            trackingNumber={comment.trackingNumber}
            commentLocale={comment.locale}
            shownCharacters={loaded.shownCharacters}
            marks={marks}
          />
          {mayTag ? (
            <SelectionTools
              labels={selectionLabels(t)}
              buttons={[{ key: "tag", label: t("tagging:passage.choose"), onChoose: setChosen }]}
            />
          ) : null}
          <PassagePanel
            comment={comment}
            edition={edition}
            tagging={tagging}
            query={filterQuery(place.filter, place.cursor)}
            saved={loaded.passageSaved}
            chosen={chosen}
            form={mayTag ? TRIAGE_FORM : undefined}
          />
          <EarlierVersions versions={loaded.versions} lang={comment.locale} />
        </div>
        <div className="ui-reading__tools">
          {mayTag ? <SuggestionPanel {...loaded} form={TRIAGE_FORM} /> : null}
          {moderator ? (
            <TriageForm
              // fresh boxes for a fresh version, also where the browser would keep the old ticks
              key={comment.version}
              comment={comment}
              action={deskAddress(comment.trackingNumber, place)}
              edition={edition}
              tagging={tagging}
              afterDeciding={loaded.afterDeciding}
              entered={notSaved?.entered}
              errors={notSaved?.errors}
            />
          ) : (
            <p className="usa-hint">{t("triage:comment.readOnly")}</p>
          )}
          <TagOrigins origins={tagging.origins} />
          <CampaignPanel
            membership={loaded.membership}
            trackingNumber={comment.trackingNumber}
            lang={comment.locale}
            mayChange={moderator}
          />
          {loaded.redaction ? <RedactionPanel view={loaded.redaction} /> : null}
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
        <Section
          heading={t("triage:history.heading")}
          actions={<a href={commentHistoryPath(comment.trackingNumber)}>{t("history:comment.open")}</a>}
        >
          <CommentHistory events={events} />
        </Section>
      ) : null}
      <PaneBar
        standing={moderator ? comment : undefined}
        newerHref={neighborHref(place, beside.newer)}
        olderHref={neighborHref(place, beside.older)}
      />
    </article>
  );
}
