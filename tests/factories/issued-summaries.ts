import { addFinding } from "~/findings/change-findings.server";
import { listFindings } from "~/findings/findings.server";
import { askToIssue } from "~/issuing/ask-issue.server";
import { sealOf } from "~/issuing/checks.server";
import { prepareSummary } from "~/issuing/prepare-summary.server";
import type { Portal } from "~/portal.server";
import type { MadeNotice } from "./notices";
import { aStaffMember } from "./staff";

/** Writes a finding about a docket as a whole and issues so many versions of its summary; returns the finding's id. */
export async function anIssuedSummary(
  portal: Portal,
  { id: noticeId, docketNumber: docket }: MadeNotice,
  versions: number,
): Promise<{ readonly finding: number }> {
  const { db } = portal;
  const { id: staffId } = await aStaffMember(db, { role: "official" });
  const text = { en: "Waits are long.", es: "Las esperas son largas." };
  const added = await addFinding(db, { docket, staffId, kind: "main-point", section: "overall", text });
  if (added.outcome !== "added") throw new Error(added.outcome);
  for (let version = 1; version <= versions; version += 1) {
    const seal = sealOf(await listFindings(db, noticeId));
    const filter = { status: "counted" } as const;
    const asked = await askToIssue(portal, { docket, staffId, filter, note: "", seal });
    if (asked.outcome !== "asked") throw new Error(asked.outcome);
    const { id } = await db
      .selectFrom("issuedSummaries")
      .where("noticeId", "=", noticeId)
      .where("state", "=", "preparing")
      .select("id")
      .executeTakeFirstOrThrow();
    await prepareSummary(portal, id);
  }
  return { finding: added.id };
}
