import type { Translate } from "~/i18n/translate";
import type { CommentStatus, HeldReason, Publication, WithholdReason } from "./comment";

export interface Standing {
  readonly status: CommentStatus;
  readonly held: HeldReason | null;
  readonly publication: Publication;
  readonly withheldReason: WithholdReason | null;
  /** Whether its author allows anything of it to be shown. */
  readonly showable: boolean;
}

/** Where a comment stands, in a sentence for its author. */
export function describeStanding(t: Translate, standing: Standing): string {
  const { status, held, publication, withheldReason, showable } = standing;
  switch (status) {
    case "received":
      return t(held ? "receipt:held_status" : "receipt:received_status");
    case "in-review":
      return t("receipt:reading_status");
    case "posted":
      if (publication !== "confidential") return t("receipt:posted_status");
      return t(showable ? "receipt:posted_publicVersion" : "receipt:posted_confidential");
    case "withheld":
      return t("receipt:withheld_status", {
        reason: withheldReason ? t(`triage:withheldBecause.${withheldReason}`) : "",
      }).trim();
    case "withdrawn":
      return t("receipt:withdrawn_status");
  }
}
