import { sql } from "kysely";
import { matching } from "~/comments/comment-filter.server";
import { seek } from "~/queue/sought.server";
import { countKept } from "~/queue/tallies.server";
import type { Db } from "~db/connect";
import type { ExportFormat, ExportRequest } from "./export-request";
import { isPublicFile } from "./rows/public-files.server";
import { hasAttachedFiles } from "./zip/attached-files.server";

type Wanted = Pick<ExportRequest, "docket" | "filter">;

/** So many comments are sent while somebody waits; of more a file is made first, and told of by mail. */
export const MOST_AT_ONCE = 20_000;

/** How many comments a file will hold: by the kept counts where they can say, by counting where they cannot. */
export async function countWanted(db: Db, { docket, filter }: Wanted): Promise<number> {
  const kept = await countKept(db, await seek(db, { ...filter, held: undefined, docket }));
  if (kept) return kept.n;
  const { count } = await db
    .selectFrom("comments")
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether a file is made by a job: one of many comments, and an archive with files in it. */
export async function isLarge(
  db: Db,
  request: Wanted & Pick<ExportRequest, "format">,
  count: number,
  most = MOST_AT_ONCE,
): Promise<boolean> {
  return count > most || (request.format === "zip" && (await hasAttachedFiles(db, request)));
}

const SAMPLE = 200;

/** Bytes around a comment's texts in each form, and the share that is left when they are packed; measured on real dockets. */
const sizes: Readonly<Record<ExportFormat, { readonly around: number; readonly packed: number }>> = {
  csv: { around: 300, packed: 1 },
  json: { around: 800, packed: 1 },
  regulations: { around: 450, packed: 1 },
  xlsx: { around: 1_700, packed: 0.3 },
  zip: { around: 1_100, packed: 0.6 },
};

/** About how many bytes each form will have, by a sample of its texts and the sizes of its files. */
export async function estimateSizes(
  db: Db,
  { docket, filter }: Wanted,
  count: number,
): Promise<Readonly<Record<ExportFormat, number>>> {
  const sample = db
    .selectFrom("comments")
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .select(sql<number>`octet_length(body) + octet_length(answers_text)`.as("bytes"))
    // they are given by chance, so that the sample is neither the oldest comments nor one campaign's
    .orderBy("comments.trackingNumber")
    .limit(SAMPLE)
    .as("sample");
  const { bytes } = await db
    .selectFrom(sample)
    .select(sql<number>`coalesce(avg(sample.bytes), 0)::integer`.as("bytes"))
    .executeTakeFirstOrThrow();
  const { files } = await db
    .selectFrom("comments")
    .innerJoin("attachments as f", "f.commentId", "comments.id")
    .where((eb) => matching(eb, { ...filter, held: undefined, docket }))
    .where(isPublicFile)
    .select(sql<number>`coalesce(sum(f.size), 0)::bigint`.as("files"))
    .executeTakeFirstOrThrow();
  const of = (format: ExportFormat) =>
    Math.round(count * (bytes + sizes[format].around) * sizes[format].packed);
  return {
    csv: of("csv"),
    json: of("json"),
    regulations: of("regulations"),
    xlsx: of("xlsx"),
    zip: of("zip") + files,
  };
}
