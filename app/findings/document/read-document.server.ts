import type { Transaction } from "kysely";
import type { CommentFilter } from "~/comments/comment-filter";
import { summarize } from "~/summaries/summarize.server";
import type { Summary } from "~/summaries/summary";
import { NO_COMMENTS, type Tally } from "~/summaries/tally";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { countWho, type WhoByTag, type WhoCounts } from "../count-who.server";
import { findDocketInBoth, readAgenda } from "../docket.server";
import { type FindingRead, findingKinds, isSound, type ReferenceRead } from "../finding";
import { listFindings } from "../findings.server";
import { isSameSection, type Section } from "../section";
import type { DocumentFinding, DocumentReference, SummaryDocument } from "./document";

/** A docket's summary as it stands now; undefined where there is no such docket. */
export function readDraft(
  db: Db,
  docket: string,
  filter: CommentFilter,
): Promise<SummaryDocument | undefined> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((trx) => readDocument(trx, docket, filter));
}

/** The same within a transaction, which has to be of one snapshot. The filter is the queue's, without the docket. */
export async function readDocument(
  trx: Transaction<Database>,
  docket: string,
  filter: CommentFilter,
): Promise<SummaryDocument | undefined> {
  const found = await findDocketInBoth(trx, docket);
  if (!found) return undefined;
  const { edition, sections, themes } = await readAgenda(trx, found);
  const summary = await summarize(trx, docket, filter, "en");
  const who = await countWho(trx, docket, filter);
  const findings = await listFindings(trx, found.noticeId);
  const { total, untagged, byType, byStatus, byLanguage, byPublication, byCountry, bySector } = summary;
  return {
    format: 1,
    docket: found.docketNumber,
    title: found.title,
    asOf: summary.asOf.toISOString(),
    opensAt: found.opensAt?.toISOString() ?? null,
    closesAt: found.closesAt?.toISOString() ?? null,
    filter,
    edition,
    codebook: themes.map(({ id, name, description, retired }) => ({
      id,
      under: sections.find(({ themeId }) => themeId === id)?.code ?? "",
      name,
      description,
      retired,
    })),
    counts: {
      total,
      untagged,
      byType,
      byStatus,
      byLanguage,
      byPublication,
      byCountry,
      bySector,
      campaigns: summary.campaigns,
      leftOut: summary.leftOut,
    },
    sections: sections.map((section) => ({
      key: section.key,
      kind: section.section,
      code: section.code,
      name: section.name,
      depth: section.depth,
      retired: section.retired,
      count: tallyOf(section, summary),
      byType: whoOf(section, summary, who),
      findings: findingKinds.flatMap((kind) =>
        findings.filter((each) => each.kind === kind && isSameSection(each, section)).map(asFinding),
      ),
    })),
  };
}

/** The count of a section; of a theme that left the codebook none, since nothing carries it any more. */
export function tallyOf(section: Section, summary: Summary): Tally {
  if (section.section === "overall") return summary.total;
  const workstreams = summary.pillars.flatMap((pillar) => pillar.workstreams);
  const among = {
    pillar: summary.pillars,
    workstream: workstreams,
    theme: [...summary.pillars, ...workstreams].flatMap(({ themes }) => themes),
  }[section.section];
  const id = section.pillarId ?? section.workstreamId ?? section.themeId;
  return among.find((tag) => tag.id === id)?.count ?? NO_COMMENTS;
}

/** Comments of a section by stakeholder type. */
export function whoOf(section: Section, summary: Summary, who: WhoByTag): WhoCounts {
  if (section.workstreamId !== null) return who.workstream.get(section.workstreamId) ?? {};
  if (section.themeId !== null) return who.theme.get(section.themeId) ?? {};
  const tallies =
    section.section === "overall"
      ? summary.byType
      : (summary.pillars.find(({ id }) => id === section.pillarId)?.byType ?? {});
  return Object.fromEntries(
    Object.entries(tallies).flatMap(([type, tally]) => (tally ? [[type, tally.comments]] : [])),
  );
}

const asFinding = ({ id, kind, text, references }: FindingRead): DocumentFinding => ({
  id,
  kind,
  text: { en: text.en || null, es: text.es || null },
  references: references.map(asReference),
});

function asReference(reference: ReferenceRead): DocumentReference {
  const { position, standing, trackingNumber, locale, quote, isPublicVersion, commenter } = reference;
  const sound = isSound(reference);
  return {
    number: position,
    standing,
    comment: standing === "public" ? trackingNumber : null,
    lang: locale,
    quote: sound ? quote : null,
    broken: !sound,
    isPublicVersion: standing === "public" && isPublicVersion,
    commenter: commenter ?? null,
  };
}
