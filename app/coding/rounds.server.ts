import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { RoundRead } from "./coding-round";

/** The newest hundred rounds, with how far each coder is and nothing of what they gave. */
export async function listRounds(db: Db, locale: Locale): Promise<readonly RoundRead[]> {
  const rows = await rounds(db, locale).orderBy("codingRounds.id", "desc").limit(100).execute();
  return rows.map(asRound);
}

/** One round; undefined where there is none. */
export async function findRound(db: Db, id: number, locale: Locale): Promise<RoundRead | undefined> {
  const row = await rounds(db, locale).where("codingRounds.id", "=", id).executeTakeFirst();
  return row && asRound(row);
}

/** A round's number out of an address. */
export function readRoundId(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/**
 * What a coder gave counts while it is about the text as it is now: one that its author amended since is to be coded again. One that was
 * withdrawn is not to be coded any more.
 */
function rounds(db: Db, locale: Locale) {
  const codedBy = (coder: "coder_a" | "coder_b") =>
    sql<number>`(select count(*) from coding_items i
      join comments c on c.id = i.comment_id and c.status <> 'withdrawn'
      join codings g on g.round_id = i.round_id and g.comment_id = i.comment_id and g.revision = c.revision
      where i.round_id = coding_rounds.id and g.staff_id = coding_rounds.${sql.raw(coder)})`;
  const live = sql<number>`(select count(*) from coding_items i
      join comments c on c.id = i.comment_id and c.status <> 'withdrawn' where i.round_id = coding_rounds.id)`;
  return db
    .selectFrom("codingRounds")
    .innerJoin("notices", "notices.id", "codingRounds.noticeId")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .innerJoin("staff as a", "a.id", "codingRounds.coderA")
    .innerJoin("staff as b", "b.id", "codingRounds.coderB")
    .leftJoin("staff as creator", "creator.id", "codingRounds.createdBy")
    .select([
      "codingRounds.id",
      "notices.docketNumber",
      "noticeTexts.title",
      "codingRounds.createdAt",
      "creator.name as createdBy",
      "codingRounds.seed",
      "codingRounds.states",
      "codingRounds.completedAt",
      "a.id as idOfA",
      "a.name as nameOfA",
      "b.id as idOfB",
      "b.name as nameOfB",
      live.as("total"),
      codedBy("coder_a").as("codedByA"),
      codedBy("coder_b").as("codedByB"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rounds>["execute"]>>[number];

function asRound(row: Row): RoundRead {
  const { completedAt, idOfA, nameOfA, codedByA, idOfB, nameOfB, codedByB, ...round } = row;
  const { total } = round;
  return {
    ...round,
    a: { id: idOfA, name: nameOfA, coded: codedByA },
    b: { id: idOfB, name: nameOfB, coded: codedByB },
    // the last open ones may also have been withdrawn
    complete: completedAt !== null || (total > 0 && codedByA === total && codedByB === total),
  };
}
