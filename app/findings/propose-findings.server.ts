import { sql } from "kysely";
import { formatDate } from "~/i18n/dates";
import { type Locale, locales } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { summarize } from "~/summaries/summarize.server";
import type { Db } from "~db/connect";
import {
  changingFindings,
  type FindingsOf,
  type HeldDocket,
  recordFinding,
  writeFinding,
} from "./change-findings.server";
import { countWho, type WhoCounts } from "./count-who.server";
import { readAgenda } from "./docket.server";
import { countSentence } from "./document/compose-section";
import { tallyOf, whoOf } from "./document/read-document.server";
import { listFindings } from "./findings.server";
import { type NotPointed, type Pointed, pointTo, pointToPassage } from "./quotes/find-quote.server";
import { findRepresentative, findRepresentativeComments } from "./quotes/representative.server";
import { writeReferences } from "./save-finding.server";
import { type InBothLanguages, isSameSection, type SectionPlace } from "./section";

/** So many passages are proposed for a section. */
const MOST_PROPOSED = 5;

const counted = { status: "counted" } as const;

export type Proposed =
  | { readonly outcome: "proposed"; readonly proposalId: number; readonly count: number }
  /** Every section that has comments has findings, too. */
  | { readonly outcome: "nothing-to-propose" | "not-found" };

/**
 * Puts a draft together from tags and passages: for each section that has comments and no finding, one main point that says how many
 * speak to it and who, and quotes the passages that stand best for it (`findRepresentative`), or points to its comments. A beginning to be worked on;
 * what people wrote is left alone.
 */
export function proposeFindings(db: Db, who: FindingsOf): Promise<Proposed> {
  return changingFindings(db, who, async (held): Promise<Proposed> => {
    const { trx, noticeId, docketNumber, staffId } = held;
    const { sections } = await readAgenda(trx, held);
    const findings = await listFindings(trx, noticeId);
    const summary = await summarize(trx, docketNumber, counted, "en");
    const whoByTag = await countWho(trx, docketNumber, counted);
    const bare = sections
      .filter((section) => !findings.some((finding) => isSameSection(finding, section)))
      .map((section) => ({ section, tally: tallyOf(section, summary) }))
      .filter(({ tally }) => tally.comments > 0);
    if (bare.length === 0) return { outcome: "nothing-to-propose" };
    const { id: proposalId } = await trx
      .insertInto("findingProposals")
      .values({ noticeId, madeBy: staffId })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const { section, tally } of bare) {
      const pointed = await pointFor(held, section);
      const sentence = {
        tally,
        byType: whoOf(section, summary, whoByTag),
        asOf: summary.asOf,
        marks: pointed.map((_, index) => `[${index + 1}]`).join(" "),
      };
      const id = await writeFinding(held, {
        place: section,
        kind: "main-point",
        text: inBoth((locale) => sentenceOf(sentence, locale)),
        proposalId,
      });
      await writeReferences(held, id, pointed);
    }
    await recordFinding(held, "finding.proposed", { after: { findings: bare.length } });
    return { outcome: "proposed", proposalId, count: bare.length };
  });
}

/** Quotes for a section; where nobody has tagged a passage that may be quoted, the comments themselves. */
async function pointFor({ trx, noticeId }: HeldDocket, section: SectionPlace): Promise<readonly Pointed[]> {
  const passages = await findRepresentative(trx, noticeId, section, MOST_PROPOSED);
  const quotes = await pointedOf(passages, (passage) => pointToPassage(trx, noticeId, passage));
  if (quotes.length > 0) return quotes;
  const comments = await findRepresentativeComments(trx, noticeId, section, MOST_PROPOSED);
  return pointedOf(comments, (trackingNumber) => pointTo(trx, noticeId, { trackingNumber, quote: "" }));
}

async function pointedOf<Wanted>(
  wanted: readonly Wanted[],
  point: (each: Wanted) => Promise<Pointed | NotPointed>,
): Promise<readonly Pointed[]> {
  const pointed: Pointed[] = [];
  for (const each of wanted) {
    const found = await point(each);
    if (!("outcome" in found)) pointed.push(found);
  }
  return pointed;
}

function sentenceOf(
  {
    tally,
    byType,
    asOf,
    marks,
  }: {
    readonly tally: { readonly comments: number; readonly voices: number };
    readonly byType: WhoCounts;
    readonly asOf: Date;
    readonly marks: string;
  },
  locale: Locale,
): string {
  const t = translator(locale);
  const counts = countSentence(tally, byType, locale, t);
  return `${t("findings:proposal.sentence", { day: formatDate(asOf, locale), counts })} ${marks}`.trim();
}

const inBoth = (write: (locale: Locale) => string): InBothLanguages => {
  const [en, es] = locales.map(write);
  return { en: en ?? "", es: es ?? "" };
};

export type ProposalUndone =
  /** How many were taken back, and how many stay because somebody has worked on them. */
  | { readonly outcome: "undone"; readonly count: number; readonly kept: number }
  | { readonly outcome: "nothing-to-undo" | "not-found" };

/** Takes back what was proposed at once, as far as nobody has worked on it. It can be brought back one by one, like whatever is removed. */
export function undoProposal(
  db: Db,
  wanted: FindingsOf & { readonly proposalId: number },
): Promise<ProposalUndone> {
  return changingFindings(db, wanted, async (held): Promise<ProposalUndone> => {
    const { trx, noticeId, staffId } = held;
    const proposal = await trx
      .updateTable("findingProposals")
      .set({ undoneAt: sql<Date>`clock_timestamp()`, undoneBy: staffId })
      .where("id", "=", wanted.proposalId)
      .where("noticeId", "=", noticeId)
      .where("undoneAt", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!proposal) return { outcome: "nothing-to-undo" };
    const removed = await trx
      .updateTable("findings")
      .set({ removedAt: sql<Date>`clock_timestamp()`, removedBy: staffId })
      .where("proposalId", "=", proposal.id)
      .where("version", "=", 1)
      .where("removedAt", "is", null)
      .returning("id")
      .execute();
    const { kept } = await trx
      .selectFrom("findings")
      .where("proposalId", "=", proposal.id)
      .where("removedAt", "is", null)
      .select((eb) => eb.fn.countAll<number>().as("kept"))
      .executeTakeFirstOrThrow();
    await recordFinding(held, "finding.proposal-undone", { before: { findings: removed.length } });
    return { outcome: "undone", count: removed.length, kept };
  });
}

/** The last draft that was put together and can still be taken back; undefined where nothing of it is left as it was. */
export function findProposal(db: Db, noticeId: number) {
  return db
    .selectFrom("findingProposals")
    .innerJoin("findings", "findings.proposalId", "findingProposals.id")
    .leftJoin("staff", "staff.id", "findingProposals.madeBy")
    .where("findingProposals.noticeId", "=", noticeId)
    .where("findingProposals.undoneAt", "is", null)
    .where("findings.version", "=", 1)
    .where("findings.removedAt", "is", null)
    .select(["findingProposals.id", "findingProposals.madeAt", "staff.name as madeBy"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .groupBy(["findingProposals.id", "findingProposals.madeAt", "staff.name"])
    .orderBy("findingProposals.id", "desc")
    .limit(1)
    .executeTakeFirst();
}
