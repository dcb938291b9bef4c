import type { CommentFilter } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { summarize } from "~/summaries/summarize.server";
import type { Db } from "~db/connect";
import { findDocketInBoth, readAgenda } from "./docket.server";
import { tallyOf } from "./document/read-document.server";
import { type FindingRead, findingKinds } from "./finding";
import { listFindings } from "./findings.server";
import { listRemoved } from "./order-findings.server";
import { problemsOf } from "./problems";
import { findProposal } from "./propose-findings.server";
import { isSameSection, type Section } from "./section";

export type DraftPage = NonNullable<Awaited<ReturnType<typeof readDraftPage>>>;
export type DraftSection = DraftPage["sections"][number];
export type DraftFinding = DraftSection["findings"][number];

/** All that the draft's page shows, counted by a filter of the queue (without its docket); undefined where there is no such docket. */
export async function readDraftPage(db: Db, docket: string, locale: Locale, filter: CommentFilter) {
  const found = await findDocketInBoth(db, docket);
  if (!found) return undefined;
  const { sections } = await readAgenda(db, found);
  const findings = await listFindings(db, found.noticeId);
  const summary = await summarize(db, docket, filter, locale);
  return {
    docket: found.docketNumber,
    title: found.title[locale],
    sections: sections.map((section) => {
      const { comments, voices } = tallyOf(section, summary);
      return { ...section, comments, voices, findings: inSection(findings, section) };
    }),
    removed: await listRemoved(db, found.noticeId),
    proposal: await findProposal(db, found.noticeId),
  };
}

/** By kind, each with what stands open in it and whether it can go up or down. */
function inSection(findings: readonly FindingRead[], section: Section) {
  return findingKinds.flatMap((kind) => {
    const beside = findings.filter((each) => each.kind === kind && isSameSection(each, section));
    return beside.map((finding, index) => ({
      id: finding.id,
      kind,
      text: finding.text,
      references: finding.references.length,
      changedAt: finding.changedAt,
      changedBy: finding.changedBy,
      problems: problemsOf(finding),
      isFirst: index === 0,
      isLast: index === beside.length - 1,
    }));
  });
}
