import type { Locale } from "~/i18n/locale";
import type { EditionRead } from "~/pillars/edition";
import { listEditions } from "~/pillars/editions.server";
import type { Db } from "~db/connect";

const MOST_DOCKETS = 500;

/** What the queue can be narrowed to beyond the product's own vocabulary. */
export interface QueueChoices {
  readonly dockets: readonly { readonly docketNumber: string; readonly title: string | null }[];
  readonly editions: readonly EditionRead[];
}

export async function listQueueChoices(db: Db, locale: Locale): Promise<QueueChoices> {
  const dockets = await db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.publishedAt", "is not", null)
    .select(["notices.docketNumber", "noticeTexts.title"])
    .orderBy("notices.docketNumber", "desc")
    .limit(MOST_DOCKETS)
    .execute();
  return { dockets, editions: await listEditions(db, locale) };
}
