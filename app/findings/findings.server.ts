import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import { commenterColumns, isShowable } from "~/comments/posted-comments.server";
import { publicTexts } from "~/comments/public-texts.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { FindingRead, ReferenceRead, Standing } from "./finding";

/** A docket's findings with what they point to, in the order in which they stand within their sections and kinds. */
export async function listFindings(db: Db, noticeId: number): Promise<readonly FindingRead[]> {
  return read(db, (eb) =>
    eb.and([eb("findings.noticeId", "=", noticeId), eb("findings.removedAt", "is", null).$castTo<SqlBool>()]),
  );
}

/** One finding of a docket; undefined where there is none. One that was removed is none, unless `evenRemoved`. */
export async function findFinding(
  db: Db,
  noticeId: number,
  id: number,
  { evenRemoved = false } = {},
): Promise<FindingRead | undefined> {
  const [found] = await read(db, (eb) =>
    eb.and([
      eb("findings.noticeId", "=", noticeId),
      eb("findings.id", "=", id),
      ...(evenRemoved ? [] : [eb("findings.removedAt", "is", null).$castTo<SqlBool>()]),
    ]),
  );
  return found;
}

type Narrowed = (
  eb: ExpressionBuilder<Database, "findings">,
) => ExpressionWrapper<Database, "findings", SqlBool>;

async function read(db: Db, which: Narrowed): Promise<readonly FindingRead[]> {
  const rows = await db
    .selectFrom("findings")
    .where(which)
    .leftJoin("staff", "staff.id", "findings.changedBy")
    .select(["findings.id", "section", "pillarId", "workstreamId", "themeId", "kind", "position"])
    .select([
      "textEn",
      "textEs",
      "version",
      "proposalId",
      "changedAt",
      "removedAt",
      "staff.name as changedBy",
    ])
    .orderBy("position")
    .orderBy("findings.id")
    .execute();
  const references = await readReferences(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ textEn, textEs, proposalId, removedAt, ...row }) => ({
    ...row,
    removed: removedAt !== null,
    text: { en: textEn, es: textEs },
    proposed: proposalId !== null && row.version === 1,
    references: references.get(row.id) ?? [],
  }));
}

/** Where a comment stands as far as summaries may tell of it; the order of the cases is that of what outweighs what. */
export function standingOf(eb: ExpressionBuilder<Database, "comments">) {
  return sql<Standing>`case
    when comments.status in ('withheld', 'withdrawn') or comments.held is not null then 'gone'
    when not ${isShowable(eb)} then 'confidential'
    when comments.status <> 'posted' then 'not-posted'
    else 'public' end`;
}

async function readReferences(
  db: Db,
  findingIds: readonly number[],
): Promise<ReadonlyMap<number, readonly ReferenceRead[]>> {
  if (findingIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("findingReferences")
    .innerJoin("comments", "comments.id", "findingReferences.commentId")
    .where(sql<boolean>`finding_references.finding_id = any(${findingIds}::integer[])`)
    .select(["findingReferences.findingId", "findingReferences.position", "findingReferences.quote"])
    .select((eb) => [
      ...commenterColumns(eb),
      standingOf(eb).as("standing"),
      sql<boolean>`finding_references.quote is null or exists (select from ${publicTexts} t
        where t.part = finding_references.part and position(finding_references.quote in t.text) > 0)`.as(
        "stands",
      ),
    ])
    .orderBy("findingReferences.findingId")
    .orderBy("findingReferences.position")
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ findingId: row.findingId, ...asReference(row) })),
    ({ findingId }) => findingId,
  );
}

type ReferenceRow = Pick<
  ReferenceRead,
  "position" | "trackingNumber" | "standing" | "locale" | "quote" | "stands" | "isPublicVersion"
> & {
  readonly commenterKind: NonNullable<ReferenceRead["commenter"]>["kind"];
  readonly stakeholderType: NonNullable<ReferenceRead["commenter"]>["type"];
  readonly organizationName: string | null;
  readonly publicName: string | null;
  readonly country: string | null;
};

function asReference(row: ReferenceRow): ReferenceRead {
  const { position, trackingNumber, standing, locale, quote, stands, isPublicVersion } = row;
  const commenter =
    standing === "public"
      ? {
          kind: row.commenterKind,
          type: row.stakeholderType,
          organization: row.organizationName,
          name: row.publicName,
          country: row.country,
        }
      : undefined;
  return { position, trackingNumber, standing, locale, quote, stands, isPublicVersion, commenter };
}
