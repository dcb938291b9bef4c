import { sql, type Transaction } from "kysely";
import type { AuditAction } from "~/audit/actions";
import { recordEvent } from "~/audit/audit.server";
import type { EditionRead } from "~/pillars/edition";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import { brokenConstraint } from "~db/errors";
import type { Database, ThemeThen } from "~db/schema";
import { parentCode } from "../theme";
import { ChangeRows } from "./change-rows.server";
import type { ChangeKind, CodebookRefusal, CodebookResult, Preview } from "./codebook";
import { countEffects, countHaving } from "./count-effects.server";

type Trx = Transaction<Database>;

export interface CodebookChangeOf {
  readonly docket: string;
  readonly staffId: string;
}

/** A theme as a change finds it, held until the transaction ends. */
export type HeldTheme = Awaited<ReturnType<typeof holdThemes>>[number];

/** What a change works with. */
export interface Codebook {
  readonly trx: Trx;
  readonly noticeId: number;
  readonly edition: EditionRead;
  readonly staffId: string;
  /** The themes asked for, by id; those of other dockets are not among them. */
  readonly themes: ReadonlyMap<number, HeldTheme>;
}

export interface ChangeMade {
  readonly theme: ThemeThen;
  readonly target?: readonly ThemeThen[];
}

interface Wanted extends CodebookChangeOf {
  readonly kind: ChangeKind;
  /** The themes that are changed, whose tags may be: the one it is about first. */
  readonly themeIds: readonly number[];
  /** Asked to say what it would do, and to do nothing. */
  readonly preview: boolean;
}

export type Changed = { readonly outcome: "changed" | "previewed"; readonly preview: Preview };

/** What is thrown to end a transaction without its changes. */
class Previewed extends Error {
  constructor(readonly result: Changed) {
    super("previewed");
  }
}

export class Refused extends Error {
  constructor(readonly outcome: CodebookRefusal) {
    super(outcome);
  }
}

/** Somebody gave one of the themes to another comment between locking comments and themes. */
class TryAgain extends Error {}

/**
 * Changes a docket's codebook: one transaction with the change, every row of it kept for undoing, the next version of each comment
 * whose tags it changes, and its audit event. A preview is the very same transaction, taken back at its end, so that it cannot say anything
 * else than what will happen.
 *
 * Locks are taken in the order of everybody who takes both: comments, then themes. A comment that gets a theme in between makes
 * it begin anew.
 */
export async function changeCodebook(
  db: Db,
  wanted: Wanted,
  work: (codebook: Codebook, rows: ChangeRows) => Promise<ChangeMade>,
): Promise<CodebookResult<Changed>> {
  return refusing(async () => {
    try {
      return await db.transaction().execute((trx) => attemptChange(trx, wanted, work));
    } catch (error) {
      if (error instanceof Previewed) return error.result;
      throw error;
    }
  });
}

/** Runs a change, again where it came too early, and gives its refusal as an outcome. */
export async function refusing<Done>(attempt: () => Promise<Done>): Promise<CodebookResult<Done>> {
  for (let attempts = 1; attempts <= 3; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof Refused) return { outcome: error.outcome };
      if (isNameTaken(error)) return { outcome: "name-taken" };
      if (!(error instanceof TryAgain)) throw error;
    }
  }
  return { outcome: "busy" };
}

const isNameTaken = (error: unknown): boolean =>
  ["themes_name_en_unique", "themes_name_es_unique"].includes(brokenConstraint(error) ?? "");

async function attemptChange(
  trx: Trx,
  wanted: Wanted,
  work: (codebook: Codebook, rows: ChangeRows) => Promise<ChangeMade>,
): Promise<Changed> {
  const { docket, staffId, kind, themeIds, preview } = wanted;
  const noticeId = await holdCodebook(trx, docket);
  if (noticeId === undefined) throw new Refused("not-found");
  const themes = await holdThemes(trx, noticeId, themeIds);
  const edition = await getEditionOfNotice(trx, docket, "en");
  const had = await countHaving(trx, themeIds[0]);
  const { id } = await trx
    .insertInto("codebookChanges")
    .values({ noticeId, kind, theme: "{}", madeBy: staffId })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = new ChangeRows(trx, id);
  const codebook = {
    trx,
    noticeId,
    edition,
    staffId,
    themes: new Map(themes.map((theme) => [theme.id, theme])),
  };
  const { theme, target } = await work(codebook, rows);
  const said: Preview = {
    kind,
    theme,
    target: target ?? null,
    comments: had.comments,
    passages: had.passages,
    effects: await countEffects(trx, id, edition),
  };
  if (preview) throw new Previewed({ outcome: "previewed", preview: said });
  await trx
    .updateTable("codebookChanges")
    .set({ theme: JSON.stringify(theme), target: target ? JSON.stringify(target) : null })
    .where("id", "=", id)
    .execute();
  await nextVersions(trx, id);
  await recordCodebookEvent(trx, `theme.${kind}`, { docket, staffId }, said);
  return { outcome: "changed", preview: said };
}

/** Lets one change of a docket's codebook at a time go on. Returns the notice's id; undefined where there is none. */
export async function holdCodebook(trx: Trx, docket: string): Promise<number | undefined> {
  const notice = await trx
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select("id")
    // not against those who comment: a comment refers to its notice
    .forNoKeyUpdate()
    .executeTakeFirst();
  return notice?.id;
}

/**
 * Holds the comments that have any of the themes, or had when a change was made, and then the themes, against everybody
 * who would change them.
 */
export async function holdThemes(trx: Trx, noticeId: number, ids: readonly number[], changeId?: number) {
  const { rows: comments } = await sql<{ id: number }>`
    select id from comments
    where id in (select comment_id from comment_themes where theme_id = any(${ids}::integer[]))
      ${changeId === undefined ? sql`` : sql`or id in (${commentsOf(changeId)})`}
    order by id for no key update`.execute(trx);
  const themes = await trx
    .selectFrom("themes")
    .where(sql<boolean>`id = any(${ids}::integer[])`)
    .where("noticeId", "=", noticeId)
    .selectAll()
    .orderBy("id")
    .forUpdate()
    .execute();
  const { rows: late } = await sql`
    select from comment_themes g where theme_id = any(${ids}::integer[]) and not exists (
      select from unnest(${comments.map(({ id }) => id)}::bigint[]) held where held = g.comment_id) limit 1`.execute(
    trx,
  );
  if (late.length > 0) throw new TryAgain();
  return themes;
}

/** Gives each comment whose tags a change touched its next version: whoever has it open and saves is told. */
export async function nextVersions(trx: Trx, changeId: number): Promise<void> {
  await sql`update comments set version = version + 1 where id in (${commentsOf(changeId)})`.execute(trx);
}

/** A query for the comments whose tags, or whose passages' tags, a change touched. */
const commentsOf = (changeId: number) => sql`
  select (coalesce(after, before) ->> 'comment_id')::bigint from codebook_change_rows
    where change_id = ${changeId} and relation in ('comment_tags', 'comment_themes')
  union
  select p.comment_id from codebook_change_rows r
    join passages p on p.id = (coalesce(r.after, r.before) ->> 'passage_id')::bigint
    where r.change_id = ${changeId} and r.relation = 'passage_tags'`;

export async function recordCodebookEvent(
  trx: Trx,
  action: Extract<AuditAction, `theme.${string}`>,
  { docket, staffId }: CodebookChangeOf,
  { theme, target, comments, passages }: Omit<Preview, "kind" | "effects">,
): Promise<void> {
  await recordEvent(trx, {
    actor: { staffId },
    action,
    subject: { kind: "notice", id: docket },
    after: {
      theme,
      ...(target ? { target } : {}),
      ...(comments > 0 ? { comments } : {}),
      ...(passages > 0 ? { passages } : {}),
    },
  });
}

/** A theme as a change and the history name it. */
export const describeTheme = (
  theme: Pick<HeldTheme, "nameEn" | "nameEs" | "pillarId" | "workstreamId">,
  edition: Pick<EditionRead, "pillars">,
): ThemeThen => ({ en: theme.nameEn, es: theme.nameEs, under: parentCode(theme, edition) ?? "" });

/** The theme that a form means: it has to be the docket's, and at the version that the form saw. */
export function heldTheme({ themes }: Codebook, id: number, version: number | undefined): HeldTheme {
  const theme = themes.get(id);
  if (!theme) throw new Refused("not-found");
  if (version !== undefined && theme.version !== version) throw new Refused("overtaken");
  return theme;
}
