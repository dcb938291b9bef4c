import { sql } from "kysely";
import { readComments } from "~/arrivals/sort-arrivals.server";
import type { EditionRead } from "~/pillars/edition";
import { listEditions } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import type { TaggedComment } from "../suggestion";
import type { LearnedModel } from "../thread/suggestion-thread.server";

/** A comment that was decided, with the codes of its tags. */
export interface Decision {
  readonly id: number;
  readonly codes: readonly string[];
}

/** The start that ships with the portal, before anybody decided anything. */
export const START = 0;

/** By what a docket's comments are suggested for. */
export interface DocketModel {
  readonly version: number;
  readonly edition: EditionRead;
  /** Absent for the start. */
  readonly learned: LearnedModel | undefined;
}

/** The models of dockets, by their notices' ids. */
export async function listModels(
  db: Db,
  noticeIds: readonly number[],
): Promise<ReadonlyMap<number, DocketModel>> {
  const editions = new Map((await listEditions(db, "en")).map((edition) => [edition.code, edition]));
  const rows = await db
    .selectFrom("notices")
    .innerJoin("editions", "editions.id", "notices.editionId")
    .leftJoin("suggestionModels", "suggestionModels.noticeId", "notices.id")
    .where(sql<boolean>`notices.id = any(${[...noticeIds]}::integer[])`)
    .select(["notices.id", "editions.code", "suggestionModels.version"])
    .execute();
  return new Map(
    rows.flatMap(({ id, code, version }): [number, DocketModel][] => {
      const edition = editions.get(code);
      if (!edition) return [];
      const learned = version ? modelOf(db, id, version) : undefined;
      return [[id, { version: version ?? START, edition, learned }]];
    }),
  );
}

const modelOf = (db: Db, noticeId: number, version: number): LearnedModel => ({
  name: modelName(noticeId, version),
  async decided() {
    const { learned } = await db
      .selectFrom("suggestionModels")
      .where("noticeId", "=", noticeId)
      // where there is a later one by now, whoever asks comes back and asks for that
      .where("version", "=", version)
      .select("learned")
      .executeTakeFirstOrThrow();
    return readDecided(db, learned);
  },
});

/** A docket's model in the thread. */
export const modelName = (noticeId: number, version: number): string => `docket ${noticeId}.${version}`;

/** Decided comments with their texts as they are now, in the same order. */
export async function readDecided(db: Db, decisions: readonly Decision[]): Promise<readonly TaggedComment[]> {
  const comments = await readComments(
    db,
    decisions.map(({ id }) => id),
  );
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return decisions.flatMap(({ id, codes }) => {
    const comment = byId.get(id);
    return comment ? [{ text: comment.text, locale: comment.locale, codes }] : [];
  });
}
