import type { Migration } from "kysely/migration";
import * as staff from "./0001-staff";
import * as editions from "./0002-editions";
import * as search from "./0003-search";
import * as notices from "./0004-notices";
import * as comments from "./0005-comments";
import * as triage from "./0006-triage";
import * as mail from "./0007-mail";
import * as audit from "./0008-audit";
import * as limits from "./0009-limits";
import * as exports from "./0010-exports";
import * as submissions from "./0011-submissions";
import * as attachments from "./0012-attachments";
import * as drafts from "./0013-drafts";
import * as following from "./0014-following";
import * as publicFiles from "./0015-public-files";
import * as tagging from "./0016-tagging";
import * as redactions from "./0017-redactions";
import * as suggestions from "./0018-suggestions";
import * as campaigns from "./0019-campaigns";
import * as operations from "./0020-operations";
import * as together from "./0021-together";
import * as queue from "./0022-queue";
import * as codebook from "./0025-codebook";
import * as activity from "./0026-activity";
import * as auditHead from "./0026-audit-head";
import * as dismissedFindings from "./0026-dismissed-findings";
import * as sharing from "./0027-sharing";
import * as signatures from "./0028-signatures";
import * as suggestionReadings from "./0029-suggestion-readings";
import * as delivery from "./0030-delivery";
import * as handingOver from "./0031-handing-over";
import * as queueDelivery from "./0031-queue-delivery";
import * as acknowledging from "./0032-acknowledging";
import * as followingByMail from "./0033-following-by-mail";
import * as retention from "./0034-retention";
import * as staffMail from "./0034-staff-mail";
import * as stoppedRuns from "./0035-stopped-runs";
import * as batchSize from "./0036-batch-size";
import * as ownWords from "./0037-own-words";
import * as summaryCounts from "./0037-summary-counts";
import * as findings from "./0038-findings";
import * as issuedSummaries from "./0039-issued-summaries";
import * as exportFiles from "./0040-exports";
import * as searchByStretch from "./0042-search-by-stretch";
import * as publicVersions from "./0043-public-versions";
import * as keptSearches from "./0044-kept-searches";
import * as smallCampaigns from "./0045-small-campaigns";

/** Every migration by name, in order. One that has been released is never edited; a new one is added. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-staff": staff,
  "0002-editions": editions,
  "0003-search": search,
  "0004-notices": notices,
  "0005-comments": comments,
  "0006-triage": triage,
  "0007-mail": mail,
  "0008-audit": audit,
  "0009-limits": limits,
  "0010-exports": exports,
  "0011-submissions": submissions,
  "0012-attachments": attachments,
  "0013-drafts": drafts,
  "0014-following": following,
  "0015-public-files": publicFiles,
  "0016-tagging": tagging,
  "0017-redactions": redactions,
  "0018-suggestions": suggestions,
  "0019-campaigns": campaigns,
  "0020-operations": operations,
  "0021-together": together,
  "0022-queue": queue,
  "0025-codebook": codebook,
  "0026-activity": activity,
  "0026-audit-head": auditHead,
  "0026-dismissed-findings": dismissedFindings,
  "0027-sharing": sharing,
  "0028-signatures": signatures,
  "0029-suggestion-readings": suggestionReadings,
  "0030-delivery": delivery,
  "0031-handing-over": handingOver,
  "0031-queue-delivery": queueDelivery,
  "0032-acknowledging": acknowledging,
  "0033-following-by-mail": followingByMail,
  "0034-retention": retention,
  "0034-staff-mail": staffMail,
  "0035-stopped-runs": stoppedRuns,
  "0036-batch-size": batchSize,
  "0037-own-words": ownWords,
  "0037-summary-counts": summaryCounts,
  "0038-findings": findings,
  "0039-issued-summaries": issuedSummaries,
  "0040-exports": exportFiles,
  "0042-search-by-stretch": searchByStretch,
  "0043-public-versions": publicVersions,
  "0044-kept-searches": keptSearches,
  "0045-small-campaigns": smallCampaigns,
};
