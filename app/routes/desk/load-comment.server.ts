import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAcknowledgement } from "~/acknowledgements/acknowledgements.server";
import { previewLetter } from "~/acknowledgements/letter.server";
import { listModerators } from "~/assignments/assign-comments.server";
import { findAssigned } from "~/assignments/assigned.server";
import { listReaders } from "~/assignments/presence/presences.server";
import { listFiles, SHOWN_CHARACTERS } from "~/attachments/comment-files.server";
import { listHistory } from "~/audit/subject-history.server";
import { withJoining } from "~/campaigns/joining-event";
import { findMembership } from "~/campaigns/read-campaign.server";
import { asSeenBy } from "~/comments/comment-filter";
import { listEarlierVersions } from "~/comments/follow/earlier-versions.server";
import { findComment } from "~/comments/read-comment.server";
import { findSoughtWords } from "~/comments/sought-words.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { deskLocale } from "~/i18n/locale";
import type { Action } from "~/operations/action";
import { canBeUndone } from "~/operations/operation";
import { isOperationId } from "~/operations/operation-id";
import { findDone } from "~/operations/read-operation.server";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { listBeside } from "~/queue/list-queue.server";
import { findRedactionView } from "~/redaction/redaction-view.server";
import { getStaff } from "~/staff/current-staff";
import { listSuggestions } from "~/suggestions/desk/suggestions.server";
import { readTagging } from "~/tagging/read-tagging.server";
import { readAfterDeciding } from "~/triage/after-deciding";
import { textsOf } from "~/triage/comment-text";
import type { LastDone } from "~/triage/save-outcome";
import type { Db } from "~db/connect";
import { placeIn } from "./comment-place.server";

export type CommentLoaded = Awaited<ReturnType<typeof loadComment>>;

/** Everything that a comment's page at the desk shows to this member of staff; answers 404 where there is no such comment. */
export async function loadComment({ request, params, context }: LoaderFunctionArgs) {
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
      ? await previewLetter(db, env, { trackingNumber: comment.trackingNumber })
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
