import { readWords, saveWords } from "~/acknowledgements/docket-words.server";
import type { WordsByLocale } from "~/acknowledgements/letter.server";
import { recordEvent } from "~/audit/audit.server";
import { locales } from "~/i18n/locale";
import { docketPattern } from "~/notices/notice";
import type { Db } from "~db/connect";

/** What a docket writes by itself when a comment is posted. */
export interface DocketLetters {
  readonly noticeId: number;
  readonly docketNumber: string;
  readonly onPosting: boolean;
  readonly words: WordsByLocale;
}

/** Undefined where there is no such docket. */
export async function findDocketLetters(db: Db, docket: string): Promise<DocketLetters | undefined> {
  if (!docketPattern.test(docket)) return undefined;
  const notice = await db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select(["id as noticeId", "docketNumber", "acknowledgeOnPosting as onPosting"])
    .executeTakeFirst();
  return notice && { ...notice, words: await readWords(db, docket, "posting") };
}

/** Sets whether posting a comment of the docket acknowledges it, and in which words. */
export async function saveDocketLetters(
  db: Db,
  docket: string,
  given: Pick<DocketLetters, "onPosting" | "words"> & { readonly staffId: string },
): Promise<"saved" | "unchanged" | "not-found"> {
  const { onPosting, words, staffId } = given;
  return db.transaction().execute(async (trx) => {
    // two who set it at once: the second sees what the first has set
    await trx.selectFrom("notices").where("docketNumber", "=", docket).select("id").forUpdate().execute();
    const stored = await findDocketLetters(trx, docket);
    if (!stored) return "not-found";
    const { noticeId } = stored;
    const before = told(stored);
    const after = told({ onPosting, words: { ...stored.words, ...words } });
    if (JSON.stringify(before) === JSON.stringify(after)) return "unchanged";
    await trx
      .updateTable("notices")
      .set({ acknowledgeOnPosting: onPosting })
      .where("id", "=", noticeId)
      .execute();
    await saveWords(trx, { noticeId, usedFor: "posting", words, staffId });
    await recordEvent(trx, {
      actor: { staffId },
      action: "notice.acknowledging-set",
      subject: { kind: "notice", id: docket },
      before,
      after,
    });
    return "saved";
  });
}

/** As the history tells it: the words of each language as one text, standard ones as none. */
function told({ onPosting, words }: Pick<DocketLetters, "onPosting" | "words">): Record<string, unknown> {
  return {
    acknowledgeOnPosting: onPosting,
    ...Object.fromEntries(
      locales.map((locale) => {
        const { subject = "", text = "" } = words[locale] ?? {};
        return [`message.${locale}`, [subject, text].filter(Boolean).join("\n\n") || null];
      }),
    ),
  };
}
