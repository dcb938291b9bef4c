import { type Letterhead, previewLetter, type WordsByLocale } from "~/acknowledgements/letter.server";
import { recordEvent } from "~/audit/audit.server";
import { translator } from "~/i18n/translate";
import type { Jobs } from "~/jobs.server";
import { queueLetter } from "~/mail/queue-letter.server";
import type { Db } from "~db/connect";
import { cutSubject } from "~emails/letter-template";

interface TestDesk {
  readonly db: Db;
  readonly jobs: Pick<Jobs, "enqueue">;
  readonly env: Letterhead;
  /** Counts a test letter; answers with the seconds to wait where there were too many. */
  readonly countTestLetter: (staffId: string) => Promise<number | undefined>;
}

export type TestOutcome = "sent" | "too-many" | "not-writable";

/**
 * Sends the letter that a comment's author would get to the moderator who asks, marked as a test, and to nobody else. Whoever
 * asked not to be named is not named in it: it leaves the portal.
 */
export async function sendTestLetter(
  desk: TestDesk,
  given: { readonly trackingNumber: string; readonly words: WordsByLocale; readonly staffId: string },
): Promise<TestOutcome> {
  const { db, env } = desk;
  const { trackingNumber, words, staffId } = given;
  const letter = await previewLetter(db, env, { trackingNumber, words });
  if (!letter) return "not-writable";
  if ((await desk.countTestLetter(staffId)) !== undefined) return "too-many";
  const { locale, html, text } = letter;
  const subject = cutSubject(translator(locale)("acknowledging:test.subject", { subject: letter.subject }));
  await db.transaction().execute(async (trx) => {
    const { email } = await trx
      .selectFrom("staff")
      .where("id", "=", staffId)
      .select("email")
      .executeTakeFirstOrThrow();
    const messageId = await queueLetter(trx, desk, {
      kind: "acknowledgement-test",
      locale,
      email,
      letter: { subject, html, text },
    });
    await recordEvent(trx, {
      actor: { staffId },
      action: "message.test-sent",
      subject: { kind: "message", id: messageId },
      after: { comment: trackingNumber },
    });
  });
  return "sent";
}
