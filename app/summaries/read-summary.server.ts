import type { CommentFilter } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import type { EditionRead } from "~/pillars/edition";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { listQueueChoices, type QueueChoices } from "~/queue/queue-choices.server";
import { seek } from "~/queue/sought.server";
import type { Db } from "~db/connect";
import { findDocket } from "./dockets.server";
import { keepSearch } from "./kept-searches.server";
import { summarize } from "./summarize.server";
import type { Summary } from "./summary";

export interface SummaryRead {
  readonly docket: NonNullable<Awaited<ReturnType<typeof findDocket>>>;
  readonly edition: EditionRead;
  /** What it can be narrowed to. */
  readonly choices: QueueChoices;
  readonly summary: Summary;
}

/**
 * Reads all that a docket's summary shows, figures and names, in one snapshot; undefined where there is no such docket.
 * Throws where `assigned` still says `me`.
 */
export async function readSummary(
  db: Db,
  docketNumber: string,
  filter: CommentFilter,
  locale: Locale,
): Promise<SummaryRead | undefined> {
  if (filter.q) await keepSearch(db, await seek(db, { ...filter, docket: docketNumber }));
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const docket = await findDocket(trx, docketNumber, locale);
      if (!docket) return undefined;
      return {
        docket,
        edition: await getEditionOfNotice(trx, docketNumber, locale),
        choices: await listQueueChoices(trx, locale, { ...filter, docket: docketNumber }, undefined),
        summary: await summarize(trx, docketNumber, filter, locale),
      };
    });
}
