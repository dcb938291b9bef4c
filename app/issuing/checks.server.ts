import type { CommentFilter } from "~/comments/comment-filter";
import { type FoundDocket, readAgenda } from "~/findings/docket.server";
import { tallyOf } from "~/findings/document/read-document.server";
import { sha256 } from "~/findings/document/record.server";
import type { FindingRead } from "~/findings/finding";
import { listFindings } from "~/findings/findings.server";
import { isBroken, problemsOf } from "~/findings/problems";
import { isSameSection } from "~/findings/section";
import type { Locale } from "~/i18n/locale";
import { summarize } from "~/summaries/summarize.server";
import type { Db } from "~db/connect";

/**
 * What stands open before a docket's summary is issued. What is broken has to be mended first; the rest is for the official to
 * judge and to say so in the note.
 */
export async function readChecks(db: Db, found: FoundDocket, filter: CommentFilter, locale: Locale) {
  const findings = await listFindings(db, found.noticeId);
  const { sections } = await readAgenda(db, found);
  const summary = await summarize(db, found.docketNumber, filter, locale);
  const open = findings.map((finding) => ({
    id: finding.id,
    text: finding.text,
    section: sections.find((section) => isSameSection(section, finding))?.code ?? "",
    ...problemsOf(finding),
  }));
  const { received, "in-review": inReview } = summary.byStatus;
  return {
    findings: findings.length,
    comments: summary.total.comments,
    broken: open.filter(isBroken),
    missing: open.filter(({ missing }) => missing.length > 0),
    proposed: open.filter(({ proposed }) => proposed),
    untagged: summary.untagged.comments,
    /** Counted, and not decided on. */
    undecided: (received?.comments ?? 0) + (inReview?.comments ?? 0),
    /** Sections with comments, and nothing written. */
    bare: sections
      .filter((section) => !findings.some((finding) => isSameSection(finding, section)))
      .filter((section) => tallyOf(section, summary).comments > 0)
      .map(({ section, code, name, retired }) => ({ kind: section, code, name, retired })),
    seal: sealOf(findings),
  };
}

/** Stands for the findings as they were seen, so that what is issued is what was looked at. */
export const sealOf = (findings: readonly FindingRead[]): string =>
  sha256(
    findings
      .map(({ id, version, position }) => `${id}:${version}:${position}`)
      .sort()
      .join(),
  ).slice(0, 16);
