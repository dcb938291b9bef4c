import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { NoticeStatus } from "~/notices/notice";
import { statusNow } from "~/notices/notices.server";
import type { Db } from "~db/connect";

/** A docket with how many of its comments stand where. */
export interface DocketCounts {
  readonly docketNumber: string;
  readonly title: string;
  readonly status: NoticeStatus;
  readonly closesAt: Date | null;
  readonly received: number;
  readonly inReview: number;
  readonly posted: number;
  readonly withheld: number;
  /** Waiting to be let in, and in none of the other counts. */
  readonly held: number;
  /** In any state, withdrawn ones included. */
  readonly total: number;
}

/** The newest hundred dockets that were ever published, with their comments counted by state. */
export async function listDocketCounts(db: Db, locale: Locale): Promise<DocketCounts[]> {
  const inState = (status: string) =>
    sql<number>`count(*) filter (where comments.status = ${status} and comments.held is null)`;
  return db
    .selectFrom("notices")
    .innerJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("comments")
          .whereRef("comments.noticeId", "=", "notices.id")
          .select([
            inState("received").as("received"),
            inState("in-review").as("inReview"),
            inState("posted").as("posted"),
            inState("withheld").as("withheld"),
            sql<number>`count(*) filter (where comments.held is not null and comments.status = 'received')`.as(
              "held",
            ),
            sql<number>`count(*) filter (where comments.held is null)`.as("total"),
          ])
          .as("counts"),
      (join) => join.onTrue(),
    )
    .where("notices.publishedAt", "is not", null)
    .orderBy("notices.docketNumber", "desc")
    .limit(100)
    .select([
      "notices.docketNumber",
      "noticeTexts.title",
      "notices.closesAt",
      statusNow().as("status"),
      sql<number>`counts.received`.as("received"),
      sql<number>`counts.in_review`.as("inReview"),
      sql<number>`counts.posted`.as("posted"),
      sql<number>`counts.withheld`.as("withheld"),
      sql<number>`counts.held`.as("held"),
      sql<number>`counts.total`.as("total"),
    ])
    .execute();
}
