import { type ReactNode, useEffect, useRef } from "react";
import type { HistoryEvent } from "~/audit/subject-history.server";
import { type CommentStatus, type WithholdReason, withholdReasons } from "~/comments/comment";
import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import type { TaggingOfComment } from "~/tagging/read-tagging.server";
import { tickedCodes } from "~/tagging/tags";
import { themeCode } from "~/tagging/theme";
import { Alert } from "~/ui/alert";
import { DataTable } from "~/ui/table";
import { isWithholdingBegun } from "./comment-action";
import { ChangesSince } from "./comment-history";
import { CommentStatusTag } from "./comment-status";
import type { NotSaved } from "./save-outcome";

/** The comment as it is now, against which what was entered is held. */
export interface Now {
  readonly comment: {
    readonly status: CommentStatus;
    readonly tags: readonly string[];
    readonly withheldReason: WithholdReason | null;
    readonly withheldNote: string | null;
    readonly withheldMessage: string | null;
  };
  readonly edition: EditionRead;
  readonly tagging: Pick<TaggingOfComment, "themes" | "themeCodes">;
  readonly events: readonly HistoryEvent[];
}

/** Somebody was faster: who did what, and what was entered beside what is there now, field by field. */
export function Overtaken({ notSaved, now }: { readonly notSaved: NotSaved; readonly now: Now }) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  // it comes with a new page, of which it is what must be read first
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="error" role="alert" heading={t("triage:problem.overtaken")}>
        <p>{t("triage:problem.overtakenText")}</p>
        <ChangesSince events={now.events} version={notSaved.version} />
        <DataTable
          caption={t("triage:overtaken.table")}
          columns={[
            { key: "field", header: t("triage:overtaken.field"), rowHeader: true },
            { key: "yours", header: t("triage:overtaken.yours") },
            { key: "now", header: t("triage:overtaken.now") },
          ]}
          rows={useRows(notSaved, now)}
        />
      </Alert>
    </div>
  );
}

/** What was to be done always; of the fields those that differ. */
function useRows({ intent, entered }: NotSaved, { comment, edition, tagging }: Now) {
  const t = useTranslate();
  const nothing = t("triage:comment.none");
  const codes = (list: readonly string[]) => list.join(", ") || t("triage:history.noTags");
  const named = (ticked: readonly string[]) => [
    ...tickedCodes(ticked, edition),
    ...tagging.themes.filter(({ id }) => ticked.includes(themeCode(id))).map(({ name }) => name),
  ];
  const yours = named(entered.ticked);
  const theirs = named([...comment.tags, ...tagging.themeCodes]);
  const row = (key: "decision" | "tags" | "reason" | "note" | "message", mine: string, now: ReactNode) => ({
    key,
    cells: { field: t(`triage:overtaken.${key}`), yours: mine, now },
  });
  const reason = (name: WithholdReason | null | undefined) =>
    name ? t(`vocabulary:withholdReason.${name}`) : nothing;
  const begun = intent === "withhold" || isWithholdingBegun(entered);
  const chosen = withholdReasons.find((each) => each === entered.reason);
  const message = chosen && entered.messages[chosen];
  return [
    row("decision", t(`triage:did.${intent}`), <CommentStatusTag status={comment.status} />),
    ...(yours.join() === theirs.join() ? [] : [row("tags", codes(yours), codes(theirs))]),
    ...(begun
      ? [
          row("reason", reason(chosen), reason(comment.withheldReason)),
          row("note", entered.note || nothing, comment.withheldNote ?? nothing),
          row("message", message || nothing, comment.withheldMessage ?? nothing),
        ]
      : []),
  ];
}
