import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "~db/connect";
import type { LetterDraft } from "./letter-draft";

const words = z.object({ subject: z.string(), text: z.string() });
const draftSchema = z.object({
  words: z.object({ en: words.optional(), es: words.optional() }),
  unconfirmed: z.boolean(),
  again: z.boolean(),
});

/** Words under way are somebody's for so long; whoever writes the next removes older ones. */
const KEPT = sql`interval '7 days'`;

/** Keeps words under way, so that letters can be looked at with them. Returns the draft's id. */
export async function keepDraft(db: Db, staffId: string, draft: LetterDraft): Promise<string> {
  await db.deleteFrom("acknowledgementDrafts").where(sql<boolean>`made_at < now() - ${KEPT}`).execute();
  const { id } = await db
    .insertInto("acknowledgementDrafts")
    .values({ staffId, draft: JSON.stringify(draft) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody's own words under way; undefined where there are none under this id. */
export async function findDraft(db: Db, staffId: string, id: string): Promise<LetterDraft | undefined> {
  const found = await db
    .selectFrom("acknowledgementDrafts")
    .where("id", "=", id)
    .where("staffId", "=", staffId)
    .select("draft")
    .executeTakeFirst();
  return found && draftSchema.parse(found.draft);
}
