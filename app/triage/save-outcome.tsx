import { useLocation } from "@remix-run/react";
import type { HistoryEvent } from "~/audit/subject-history.server";
import { useTranslate } from "~/i18n/translate";
import { operationPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { type Entered, type EntryErrors, type Intent, isIntent } from "./comment-action";
import { ChangesSince } from "./comment-history";

/** Why something was not saved. */
export type Refusal = "overtaken" | "not-allowed" | "already" | "no-address" | "failed";

/** What a comment's page is told by its action where nothing was saved. */
export interface NotSaved {
  readonly refusal?: Refusal;
  readonly errors?: EntryErrors;
  readonly entered: Entered;
  /** The version that the moderator had seen. */
  readonly version: number;
}

/** What became of a moderator's last save: announced, and first thing in the pane. */
export function SaveOutcome({
  saved,
  undo,
  notSaved,
  events,
  nextHref,
}: {
  /** The `saved` parameter of the address, by which a save that succeeded tells of itself. */
  readonly saved: string | null;
  /** The operation that takes the save back. */
  readonly undo: string | null;
  readonly notSaved: NotSaved | undefined;
  readonly events: readonly HistoryEvent[];
  readonly nextHref: string | undefined;
}) {
  const t = useTranslate();
  if (notSaved?.errors) {
    const errors = Object.entries(notSaved.errors).map(([field, error]) => ({
      fieldId: field,
      message: t(`triage:problem.${error}`),
    }));
    return <ErrorSummary title={t("triage:problem.title")} errors={errors} />;
  }
  if (notSaved?.refusal === "overtaken") {
    return (
      <Alert kind="error" role="alert" heading={t("triage:problem.overtaken")}>
        <p>{t("triage:problem.overtakenText")}</p>
        <ChangesSince events={events} version={notSaved.version} />
      </Alert>
    );
  }
  if (notSaved?.refusal) {
    return (
      <Alert kind="error" role="alert" heading={t("triage:problem.title")}>
        {t(`triage:problem.${notSaved.refusal}`)}
      </Alert>
    );
  }
  if (isNotDone(saved)) {
    return (
      <Alert kind="error" role="alert">
        {t(`triage:saved.${saved}`)}
      </Alert>
    );
  }
  if (!isSavedWord(saved)) return null;
  return (
    <Alert kind="success" role="status">
      {t(`triage:saved.${saved}`)} {nextHref ? <a href={nextHref}>{t("triage:saved.next")}</a> : null}
      {undo ? <Undo operation={undo} /> : null}
    </Alert>
  );
}

function Undo({ operation }: { readonly operation: string }) {
  const t = useTranslate();
  const { pathname, search } = useLocation();
  return (
    <form className="ui-inline-form" method="post" action={operationPath(operation)}>
      <input type="hidden" name="back" value={pathname + search} />
      <Button variant="quiet" size="small" name="intent" value="undo">
        {t("triage:saved.undo")}
      </Button>
    </form>
  );
}

const notDone = ["not-undone", "not-assigned", "nobody-chosen"] as const;
const isNotDone = (word: string | null): word is (typeof notDone)[number] =>
  notDone.some((each) => each === word);

const savedWords = ["unchanged", "undone", "assigned"] as const;
const isSavedWord = (word: string | null): word is Intent | (typeof savedWords)[number] =>
  savedWords.some((each) => each === word) || isIntent(word);
