import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import type { Db } from "~db/connect";
import type { Target } from "./target";

/** A target by the database's keys, and as a person reads it. */
export interface FoundTarget {
  readonly kind: Target["kind"];
  readonly noticeId: number | null;
  readonly pillarId: number | null;
  readonly name: string;
}

/** The docket or pillar that a target names, in a language; undefined where the public knows none such. */
export async function findTarget(db: Db, target: Target, locale: Locale): Promise<FoundTarget | undefined> {
  const { kind } = target;
  const t = translator(locale);
  if (kind === "all") return { kind, noticeId: null, pillarId: null, name: t("following:target.all") };
  if (kind === "docket") {
    const found = await db
      .selectFrom("notices")
      .innerJoin("noticeTexts", (join) =>
        join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
      )
      .where("notices.docketNumber", "=", target.docket)
      .where("notices.publishedAt", "is not", null)
      .where("notices.withdrawnAt", "is", null)
      .select(["notices.id", "noticeTexts.title"])
      .executeTakeFirst();
    if (!found) return undefined;
    const name = t("following:target.docket", { docket: target.docket, title: found.title });
    return { kind, noticeId: found.id, pillarId: null, name };
  }
  const found = await db
    .selectFrom("pillars")
    .innerJoin("editions", "editions.id", "pillars.editionId")
    .where(sql`editions.code || '.' || pillars.code`, "=", target.pillar)
    .select(["pillars.id", "pillars.code"])
    .select(locale === "en" ? "pillars.nameEn as name" : "pillars.nameEs as name")
    .select(locale === "en" ? "editions.nameEn as edition" : "editions.nameEs as edition")
    .executeTakeFirst();
  if (!found) return undefined;
  const { id, ...names } = found;
  return { kind, noticeId: null, pillarId: id, name: t("following:target.pillar", names) };
}
