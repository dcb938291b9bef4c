import { sql } from "kysely";
import type { Db } from "~db/connect";
import { placeOf } from "../theme";
import {
  type Changed,
  type CodebookChangeOf,
  changeCodebook,
  describeTheme,
  heldTheme,
  Refused,
} from "./change-codebook.server";
import { type CodebookResult, MOST_THEMES } from "./codebook";
import { countLive } from "./split-theme.server";
import type { ThemeNamed } from "./theme-form";

/** Adds a theme to a docket's codebook, under a pillar or workstream of its edition. */
export function addTheme(
  db: Db,
  wanted: CodebookChangeOf & ThemeNamed & { readonly under: string },
): Promise<CodebookResult<Changed>> {
  const { nameEn, nameEs, description } = wanted;
  const change = { ...wanted, kind: "added" as const, themeIds: [], preview: false };
  return changeCodebook(db, change, async (codebook, rows) => {
    const place = placeOf(wanted.under, codebook.edition);
    if (!place) throw new Refused("no-place");
    const { noticeId, staffId } = codebook;
    if ((await countLive(codebook, noticeId)) >= MOST_THEMES) throw new Refused("too-many");
    const theme = { noticeId, ...place, nameEn, nameEs, description, createdBy: staffId };
    await rows.addTheme(theme);
    return { theme: describeTheme(theme, codebook.edition) };
  });
}

/** Gives a theme other names or another description; what has it is not touched. */
export function editTheme(
  db: Db,
  wanted: CodebookChangeOf & ThemeNamed & { readonly themeId: number; readonly version: number },
): Promise<CodebookResult<Changed>> {
  const { themeId, version, nameEn, nameEs, description } = wanted;
  const change = { ...wanted, kind: "edited" as const, themeIds: [themeId], preview: false };
  return changeCodebook(db, change, async (codebook, rows) => {
    const theme = heldTheme(codebook, themeId, version);
    await rows.setTheme(themeId, sql`name_en = ${nameEn}, name_es = ${nameEs}, description = ${description}`);
    const { edition } = codebook;
    return {
      theme: describeTheme(theme, edition),
      target: [describeTheme({ ...theme, nameEn, nameEs }, edition)],
    };
  });
}
