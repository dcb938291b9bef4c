import type { Locale } from "~/i18n/locale";
import { docketPattern } from "~/notices/notice";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import { type InBothLanguages, listSections, type Section } from "./section";

export interface FoundDocket {
  readonly noticeId: number;
  readonly docketNumber: string;
  readonly title: InBothLanguages;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** A published docket by its number, named in both languages; undefined where there is none. */
export async function findDocketInBoth(db: Db, docket: string): Promise<FoundDocket | undefined> {
  if (!docketPattern.test(docket)) return undefined;
  const rows = await db
    .selectFrom("notices")
    .innerJoin("noticeTexts", "noticeTexts.noticeId", "notices.id")
    .where("notices.docketNumber", "=", docket)
    .where("notices.publishedAt", "is not", null)
    .select(["notices.id", "notices.docketNumber", "notices.opensAt", "notices.closesAt"])
    .select(["noticeTexts.locale", "noticeTexts.title"])
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const title = (locale: Locale) => rows.find((row) => row.locale === locale)?.title || first.docketNumber;
  const { id: noticeId, docketNumber, opensAt, closesAt } = first;
  return { noticeId, docketNumber, opensAt, closesAt, title: { en: title("en"), es: title("es") } };
}

/** The edition and the codebook that a docket's summary goes by, and the sections that they make. */
export interface DocketAgenda {
  readonly edition: { readonly code: string; readonly name: InBothLanguages };
  readonly sections: readonly Section[];
  readonly themes: readonly CodebookEntry[];
}

/** A theme as a summary keeps it. */
export interface CodebookEntry {
  readonly id: number;
  readonly name: InBothLanguages;
  readonly description: string;
  readonly pillarId: number;
  readonly workstreamId: number | null;
  readonly retired: boolean;
}

/** What the sections of a docket's summary are now. Themes that left the codebook are there while findings stand under them. */
export async function readAgenda(
  db: Db,
  { noticeId, docketNumber }: Pick<FoundDocket, "noticeId" | "docketNumber">,
): Promise<DocketAgenda> {
  const en = await getEditionOfNotice(db, docketNumber, "en");
  const es = await getEditionOfNotice(db, docketNumber, "es");
  const rows = await db
    .selectFrom("themes")
    .where("themes.noticeId", "=", noticeId)
    .where((eb) =>
      eb.or([
        eb("themes.retiredAt", "is", null),
        eb.exists(
          eb
            .selectFrom("findings")
            .whereRef("findings.themeId", "=", "themes.id")
            .where("findings.removedAt", "is", null)
            .select("findings.id"),
        ),
      ]),
    )
    .select(["id", "nameEn", "nameEs", "description", "pillarId", "workstreamId", "retiredAt"])
    .orderBy("nameEn")
    .orderBy("id")
    .execute();
  const themes = rows.map(({ nameEn, nameEs, retiredAt, ...theme }) => ({
    ...theme,
    name: { en: nameEn, es: nameEs },
    retired: retiredAt !== null,
  }));
  return {
    edition: { code: en.code, name: { en: en.name, es: es.name } },
    sections: listSections({ en, es }, themes),
    themes,
  };
}
