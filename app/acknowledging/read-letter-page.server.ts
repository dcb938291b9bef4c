import { randomUUID } from "node:crypto";
import { readWords } from "~/acknowledgements/docket-words.server";
import { type Letterhead, previewLetter } from "~/acknowledgements/letter.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { isLocale } from "~/i18n/locale";
import { asChosen, type ChosenOnPage } from "~/operations/operation-form";
import { isOperationId } from "~/operations/operation-id";
import { letterPreviewPath } from "~/paths";
import type { Db } from "~db/connect";
import { countLetters, timeSeen } from "./count-letters.server";
import { findDraft } from "./drafts.server";
import { findSample } from "./find-sample.server";
import { docketOf } from "./letter-counts";
import { emptyDraft } from "./letter-draft";
import type { LetterPage } from "./letter-form";

/** The page of letters to the authors of chosen comments, as its address asks for it; without comments there is nothing to count. */
export async function readLetterPage(
  { db, env }: { readonly db: Db; readonly env: Letterhead },
  staffId: string,
  page: ChosenOnPage,
  parameters: URLSearchParams,
): Promise<Omit<LetterPage, "mailIsSent">> {
  const chosen = asChosen(page, staffId);
  const seenAt = await timeSeen(db);
  const counts = await countLetters(db, chosen);
  const asked = parameters.get("draft");
  const kept = isOperationId(asked) ? await findDraft(db, staffId, asked) : undefined;
  const docket = docketOf(counts);
  const last = docket ? await readWords(db, docket, "last") : {};
  const hasLast = Object.values(last).some((words) => words?.subject || words?.text);
  // one comment is written about as the button on its own page does
  const unconfirmed = page.scope === "picked" && page.numbers.length === 1;
  const draft = kept ?? { ...emptyDraft, unconfirmed, words: hasLast ? last : {} };
  const number = parameters.get("of");
  const lang = parameters.get("lang");
  const of = parseTrackingNumber(number ?? "");
  const sample = await findSample(db, chosen, { of, locale: isLocale(lang) ? lang : undefined });
  const letter =
    sample && (await previewLetter(db, env, { trackingNumber: sample.trackingNumber, words: draft.words }));
  return {
    page,
    counts,
    draft,
    draftId: kept && isOperationId(asked) ? asked : undefined,
    hasLast,
    beginsWithLast: !kept && hasLast,
    letter:
      sample && letter
        ? {
            ...sample,
            subject: letter.subject,
            text: letter.text,
            frame: frameOf(sample.trackingNumber, kept ? asked : undefined, !kept && hasLast),
          }
        : undefined,
    notFound: Boolean(number) && sample?.trackingNumber !== of,
    operationId: randomUUID(),
    seenAt: seenAt.toISOString(),
  };
}

/** The frame asks by itself, with the same words. */
function frameOf(trackingNumber: string, draft: string | null | undefined, withLast: boolean): string {
  const query = draft ? `?draft=${draft}` : withLast ? "?words=last" : "";
  return letterPreviewPath(trackingNumber) + query;
}

/** The HTML of the letter that the frame shows; undefined where the comment cannot be acknowledged as it stands. */
export async function readLetterHtml(
  { db, env }: { readonly db: Db; readonly env: Letterhead },
  staffId: string,
  trackingNumber: string,
  parameters: URLSearchParams,
): Promise<string | undefined> {
  const asked = parameters.get("draft");
  const kept = isOperationId(asked) ? await findDraft(db, staffId, asked) : undefined;
  const words =
    kept?.words ?? (parameters.get("words") === "last" ? await lastWordsOf(db, trackingNumber) : {});
  return (await previewLetter(db, env, { trackingNumber, words }))?.html;
}

async function lastWordsOf(db: Db, trackingNumber: string) {
  const comment = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select("notices.docketNumber")
    .executeTakeFirst();
  return comment ? readWords(db, comment.docketNumber, "last") : {};
}
