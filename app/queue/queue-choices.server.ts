import type { CommentFilter } from "~/comments/comment-filter";
import { listCountries } from "~/comments/countries";
import type { Locale } from "~/i18n/locale";
import type { EditionRead } from "~/pillars/edition";
import { listEditions } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import type { ChoiceCounts } from "./tallies.server";

const MOST_DOCKETS = 500;
/** The largest campaigns are offered; the others are met in the list. */
const MOST_CAMPAIGNS = 50;
const MOST_THEMES = 500;
const MOST_PEOPLE = 200;

/** What the queue can be narrowed to beyond the product's own vocabulary. */
export interface QueueChoices {
  readonly dockets: readonly { readonly docketNumber: string; readonly title: string | null }[];
  readonly editions: readonly EditionRead[];
  /** The chosen docket's; a theme belongs to one. */
  readonly themes: readonly { readonly id: number; readonly name: string }[];
  readonly campaigns: readonly { readonly id: number; readonly name: string; readonly size: number }[];
  /** The countries that comments come from, as far as that is known; named here, since browsers know other names. */
  readonly countries: readonly { readonly id: string; readonly name: string }[];
  /** Those to whom comments are assigned. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export async function listQueueChoices(
  db: Db,
  locale: Locale,
  filter: CommentFilter,
  counts: ChoiceCounts | undefined,
): Promise<QueueChoices> {
  const dockets = await db
    .selectFrom("notices")
    .leftJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("notices.publishedAt", "is not", null)
    .select(["notices.docketNumber", "noticeTexts.title"])
    .orderBy("notices.docketNumber", "desc")
    .limit(MOST_DOCKETS)
    .execute();
  const people = await db
    .selectFrom("staff")
    .where("role", "=", "moderator")
    .orderBy("name")
    .orderBy("id")
    .limit(MOST_PEOPLE)
    .select(["id", "name"])
    .execute();
  return {
    dockets,
    people,
    countries: countriesOf(locale, filter, counts),
    editions: await listEditions(db, locale),
    themes: await listThemes(db, locale, filter),
    campaigns: await listCampaigns(db, filter),
  };
}

/** The docket's themes in use, or the one that is chosen, where no docket is. */
function listThemes(db: Db, locale: Locale, { docket, theme }: CommentFilter) {
  const name = locale === "en" ? "themes.nameEn as name" : "themes.nameEs as name";
  return db
    .selectFrom("themes")
    .innerJoin("notices", "notices.id", "themes.noticeId")
    .where("themes.retiredAt", "is", null)
    .where((eb) =>
      docket
        ? eb("notices.docketNumber", "=", docket)
        : eb("themes.id", "=", theme === undefined ? null : Number(theme)),
    )
    .select(["themes.id", name])
    .orderBy("name")
    .limit(MOST_THEMES)
    .execute();
}

/** The docket's largest campaigns, and the one that is chosen. */
function listCampaigns(db: Db, { docket, campaign }: CommentFilter) {
  const chosen = campaign === undefined ? null : Number(campaign);
  return db
    .selectFrom("campaigns")
    .innerJoin("notices", "notices.id", "campaigns.noticeId")
    .where((eb) => (docket ? eb("notices.docketNumber", "=", docket) : eb("campaigns.id", "=", chosen)))
    .orderBy((eb) => eb.fn.coalesce(eb("campaigns.id", "=", chosen), eb.lit(false)), "desc")
    .orderBy("campaigns.size", "desc")
    .orderBy("campaigns.id")
    .limit(MOST_CAMPAIGNS)
    .select(["campaigns.id", "campaigns.name", "campaigns.size"])
    .execute();
}

function countriesOf(locale: Locale, { country }: CommentFilter, counts: ChoiceCounts | undefined) {
  const counted = counts?.country;
  return listCountries(locale)
    .filter(({ code }) => !counted || code === country || (counted[`country:${code}`] ?? 0) > 0)
    .map(({ code, name }) => ({ id: code, name }));
}
