import { sql } from "kysely";
import type { CommentStatus } from "~/comments/comment";
import { matching } from "~/comments/comment-filter.server";
import type { Locale } from "~/i18n/locale";
import type { EditionRead } from "~/pillars/edition";
import { listEditions } from "~/pillars/editions.server";
import { canBeTagged } from "~/tagging/tags";
import type { ThemeRead } from "~/tagging/theme";
import { listThemes } from "~/tagging/themes.server";
import { decide } from "~/triage/decision";
import type { Db } from "~db/connect";
import type { Chosen } from "./begin-operation.server";
import type { PreviewedAction } from "./bulk-actions";

/** So many of the chosen comments have this standing; what an action makes of them. */
export interface StandingCount {
  readonly status: CommentStatus;
  readonly held: boolean;
  readonly count: number;
  /** Where the action leads them; the same status where it only touches tags, say; null where it passes them over. */
  readonly becomes: CommentStatus | null;
}

export interface Preview {
  readonly total: number;
  readonly standings: readonly StandingCount[];
  /** The agendas that the chosen comments belong to. */
  readonly editions: readonly EditionRead[];
  /** The codebook's themes, where all chosen comments are of one docket; themes of several cannot be told apart. */
  readonly themes: readonly ThemeRead[];
  /** Of accepting suggestions: what is sure enough. */
  readonly suggested?: SuggestedCounts | undefined;
}

export interface SuggestedCounts {
  /** The least confidence, in percent. */
  readonly percent: number;
  /** How many comments would get a tag. */
  readonly comments: number;
  /** How many would get which, in the agenda's order. */
  readonly tags: readonly {
    readonly edition: string;
    readonly code: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly dockets: readonly string[];
}

const SAMPLE = 5;
/** What is this sure is right more often than not, by far, and worth a look all the same. */
const DEFAULT_PERCENT = 80;

/** The chosen comments, for whoever counts or lists them. */
export const chosenComments = (db: Db, chosen: Chosen) =>
  db
    .selectFrom("comments")
    .where((eb) =>
      "filter" in chosen
        ? matching(eb, chosen.filter)
        : sql<boolean>`comments.tracking_number = any(${[...chosen.numbers]}::text[])`,
    );

/** What an action would do to the chosen comments, counted by where they stand; nothing is changed. */
export async function previewOperation(
  db: Db,
  chosen: Chosen,
  action: PreviewedAction,
  locale: Locale,
  percent: number = DEFAULT_PERCENT,
): Promise<Preview> {
  const rows = await chosenComments(db, chosen)
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("editions", "editions.id", "notices.editionId")
    .groupBy(["comments.status", sql`comments.held is not null`, "editions.code", "notices.docketNumber"])
    .select([
      "notices.docketNumber",
      "comments.status",
      sql<boolean>`comments.held is not null`.as("held"),
      "editions.code as edition",
      sql<number>`count(*)`.as("count"),
    ])
    .execute();
  const editions = (await listEditions(db, locale)).filter(({ code }) =>
    rows.some(({ edition }) => edition === code),
  );
  const dockets = new Set(rows.map(({ docketNumber }) => docketNumber));
  const [docket] = dockets;
  const themes = action === "tag" && docket && dockets.size === 1 ? await listThemes(db, docket, locale) : [];
  const byStanding = Map.groupBy(rows, ({ status, held }) => `${status} ${held}`);
  const standings = [...byStanding.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { status, held } = first;
    const count = group.reduce((sum, row) => sum + row.count, 0);
    return [{ status, held, count, becomes: becomes(action, status, held) }];
  });
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    standings,
    editions,
    themes,
    ...(action === "accept-suggestions"
      ? { suggested: await countSuggested(db, chosen, percent, [...dockets].sort(), locale) }
      : {}),
  };
}

async function countSuggested(
  db: Db,
  chosen: Chosen,
  percent: number,
  dockets: readonly string[],
  locale: Locale,
): Promise<SuggestedCounts> {
  const sure = chosenComments(db, chosen)
    .innerJoin("suggestions", "suggestions.commentId", "comments.id")
    .where("comments.status", "<>", "withdrawn")
    .where("suggestions.state", "=", "waiting")
    // as the column keeps it: 0.9 there is a little less than 0.9
    .where(sql<boolean>`suggestions.confidence >= ${percent / 100}::real`);
  const { comments } = await sure
    .select(sql<number>`count(distinct comments.id)`.as("comments"))
    .executeTakeFirstOrThrow();
  const name = locale === "en" ? "nameEn" : "nameEs";
  const tags = await sure
    .innerJoin("pillars", "pillars.id", "suggestions.pillarId")
    .innerJoin("editions", "editions.id", "pillars.editionId")
    .leftJoin("workstreams", "workstreams.id", "suggestions.workstreamId")
    .groupBy(["editions.id", "pillars.id", "workstreams.id"])
    .orderBy("editions.code", "desc")
    .orderBy("pillars.position")
    .orderBy("workstreams.position", (position) => position.asc().nullsFirst())
    .select((eb) => [
      "editions.code as edition",
      eb.fn.coalesce("workstreams.code", "pillars.code").as("code"),
      eb.fn.coalesce(`workstreams.${name}`, `pillars.${name}`).as("name"),
      eb.fn.countAll<number>().as("count"),
    ])
    .execute();
  return { percent, comments, tags, dockets };
}

function becomes(action: PreviewedAction, status: CommentStatus, held: boolean): CommentStatus | null {
  switch (action) {
    case "tag":
    case "accept-suggestions":
      return canBeTagged(status) ? status : null;
    case "assign":
    case "unassign":
    case "share":
      return status;
    default:
      return decide({ status, held: held ? "held" : null }, action) ?? null;
  }
}

/** A few of the chosen comments, so that a moderator sees what was chosen. */
export function sampleChosen(db: Db, chosen: Chosen) {
  return chosenComments(db, chosen)
    .orderBy("comments.submittedAt", "desc")
    .orderBy("comments.id", "desc")
    .limit(SAMPLE)
    .select([
      "comments.trackingNumber",
      "comments.status",
      "comments.locale",
      "comments.commenterKind",
      "comments.organizationName",
      "comments.publicName",
      "comments.publication",
      sql<string>`left(coalesce(nullif(comments.body, ''), comments.answers_text), 160)`.as("excerpt"),
    ])
    .execute();
}
