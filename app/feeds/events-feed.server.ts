import { sql } from "kysely";
import { formatInBothCapitals } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { noticePath } from "~/paths";
import type { Db } from "~db/connect";
import type { FeedEntry } from "./atom";

/** A feed is read every hour or day; who was away for longer reads the list. */
export const FEED_ENTRIES = 50;

export interface EventFilter {
  readonly docket?: string | undefined;
  /** An edition's pillar, as `2021.I`. */
  readonly pillar?: string | undefined;
}

/** The newest of what opened, moved, closed, and came of it, in a language, as entries of a feed. */
export async function listEventEntries(
  db: Db,
  locale: Locale,
  { docket, pillar }: EventFilter,
  baseUrl: URL,
): Promise<FeedEntry[]> {
  const rows = await db
    .selectFrom("noticeEvents")
    .innerJoin("notices", "notices.id", "noticeEvents.noticeId")
    .innerJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .leftJoin("noticeExtensions", (join) =>
      join
        .on("noticeEvents.kind", "=", "deadline-moved")
        .onRef("noticeExtensions.noticeId", "=", "notices.id")
        .onRef("noticeExtensions.decidedAt", "=", "noticeEvents.occurredAt"),
    )
    .where("noticeEvents.kind", "in", ["opened", "deadline-moved", "closed", "outcome-published"])
    .where("noticeEvents.occurredAt", "<=", sql<Date>`clock_timestamp()`)
    .$if(docket !== undefined, (query) => query.where("notices.docketNumber", "=", docket ?? ""))
    .$if(pillar !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (
          select from notice_pillars asked join pillars on pillars.id = asked.pillar_id
            join editions on editions.id = pillars.edition_id
          where asked.notice_id = notices.id and editions.code || '.' || pillars.code = ${pillar})`,
      ),
    )
    .select(["noticeEvents.kind", "noticeEvents.occurredAt", "notices.docketNumber"])
    .select(["noticeTexts.title", "noticeTexts.summary"])
    .select((eb) => eb.fn.coalesce("noticeExtensions.closesAt", "notices.closesAt").as("closesAt"))
    .select(locale === "en" ? "noticeExtensions.reasonEn as reason" : "noticeExtensions.reasonEs as reason")
    .orderBy("noticeEvents.occurredAt", "desc")
    .orderBy("notices.id", "desc")
    .limit(FEED_ENTRIES)
    .execute();
  const t = translator(locale);
  const names = { inWashington: t("inWashington"), inMexicoCity: t("inMexicoCity") };
  return rows.flatMap(({ kind, occurredAt, docketNumber, title, ...row }) => {
    if (kind === "deadline-near" || kind === "comments-posted") return [];
    const closesAt = row.closesAt ? formatInBothCapitals(row.closesAt, locale, names) : "";
    const summaries = {
      opened: `${row.summary}\n\n${t("following:feed.due", { closesAt })}`,
      "deadline-moved": t("following:feed.moved", { closesAt, reason: row.reason ?? "" }),
      closed: undefined,
      "outcome-published": undefined,
    };
    return [
      {
        url: new URL(noticePath(locale, docketNumber), baseUrl).href,
        // a deadline may move, and a notice close, more than once
        fragment:
          kind === "deadline-moved" || kind === "closed" ? `${kind}-${occurredAt.toISOString()}` : kind,
        title: t(`following:feed.${kind}`, { docket: docketNumber, title }),
        updated: occurredAt,
        summary: summaries[kind],
      },
    ];
  });
}
