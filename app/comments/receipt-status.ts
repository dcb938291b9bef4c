import type { Translate } from "~/i18n/translate";
import type { Receipt } from "./receipt.server";

/** Where a comment stands, in a sentence for its author. */
export function describeStanding(t: Translate, receipt: Receipt): string {
  const { status, publication, withheldReason } = receipt;
  switch (status) {
    case "received":
      return t("receipt:received_status");
    case "in-review":
      return t("receipt:reading_status");
    case "posted":
      return t(publication === "confidential" ? "receipt:posted_confidential" : "receipt:posted_status");
    case "withheld":
      return t("receipt:withheld_status", {
        reason: withheldReason ? t(`triage:withheldBecause.${withheldReason}`) : "",
      }).trim();
    case "withdrawn":
      return t("receipt:withdrawn_status");
  }
}
