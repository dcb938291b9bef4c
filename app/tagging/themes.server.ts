import { sql, type Transaction } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { ThemeRead } from "./theme";

/** The themes of a docket that can be given now, by name. */
export function listThemes(db: Db, docket: string, locale: Locale): Promise<ThemeRead[]> {
  const name = locale === "en" ? "themes.nameEn" : "themes.nameEs";
  return db
    .selectFrom("themes")
    .innerJoin("notices", "notices.id", "themes.noticeId")
    .where("notices.docketNumber", "=", docket)
    .where("themes.retiredAt", "is", null)
    .select(["themes.id", `${name} as name`, "themes.pillarId", "themes.workstreamId"])
    .orderBy(name)
    .execute();
}

/** A theme as it is now, with the ids by which it was asked for: its own, or those of themes that were merged into it. */
export interface TakenTheme {
  readonly themeId: number;
  readonly askedAs: readonly number[];
  readonly noticeId: number;
  readonly pillarId: number;
  readonly workstreamId: number | null;
  readonly nameEn: string;
  readonly nameEs: string;
}

/**
 * The themes that are meant by ids. One that was merged meanwhile means the one it went into; a retired one means none. They
 * are held against every change of the codebook until the transaction ends, so that nothing is written under a theme after
 * its merging. To be called after comments are locked, never before: that is the order of everybody who takes both.
 */
export async function takeThemes(
  trx: Transaction<Database>,
  ids: readonly number[],
): Promise<readonly TakenTheme[]> {
  const askedAs = new Map(ids.map((id) => [id, [id]]));
  const seen = new Set<number>();
  const taken: Omit<TakenTheme, "askedAs">[] = [];
  let asked = [...ids];
  while (asked.length > 0) {
    for (const id of asked) seen.add(id);
    const rows = await trx
      .selectFrom("themes")
      .where(sql<boolean>`id = any(${asked}::integer[])`)
      .select(["id as themeId", "noticeId", "pillarId", "workstreamId", "nameEn", "nameEs"])
      .select(["retiredAt", "mergedInto"])
      .orderBy("id")
      .forKeyShare()
      .execute();
    asked = [];
    for (const { retiredAt, mergedInto, ...theme } of rows) {
      if (!retiredAt) taken.push(theme);
      if (mergedInto === null) continue;
      const names = askedAs.get(mergedInto) ?? [];
      askedAs.set(mergedInto, [...names, ...(askedAs.get(theme.themeId) ?? [])]);
      if (!seen.has(mergedInto)) asked.push(mergedInto);
    }
  }
  return taken.map((theme) => ({ ...theme, askedAs: askedAs.get(theme.themeId) ?? [] }));
}
