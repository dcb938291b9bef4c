import { getEditionOfNotice } from "~/pillars/editions.server";
import { placeOf } from "~/tagging/theme";
import type { Db } from "~db/connect";
import { count } from "./count";

export interface MadeTheme {
  readonly id: number;
  readonly nameEn: string;
}

/** Writes a theme of a notice's codebook, under "I.2" unless asked for otherwise. */
export async function aTheme(
  db: Db,
  noticeId: number,
  wishes: { readonly under?: string; readonly nameEn?: string; readonly nameEs?: string } = {},
): Promise<MadeTheme> {
  const number = count();
  const { under = "I.2", nameEn = `Theme ${number}`, nameEs = `Tema ${number}` } = wishes;
  const { docketNumber } = await db
    .selectFrom("notices")
    .where("id", "=", noticeId)
    .select("docketNumber")
    .executeTakeFirstOrThrow();
  const place = placeOf(under, await getEditionOfNotice(db, docketNumber, "en"));
  if (!place) throw new Error(`no ${under} in the notice's edition`);
  return db
    .insertInto("themes")
    .values({ noticeId, ...place, nameEn, nameEs, createdBy: null })
    .returning(["id", "nameEn"])
    .executeTakeFirstOrThrow();
}
