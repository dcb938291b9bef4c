import type { HistoryEvent } from "~/audit/subject-history.server";
import { useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { type Entered, type EntryErrors, type Intent, isIntent } from "./comment-action";
import { ChangesSince } from "./comment-history";

/** Why something was not saved. */
export type Refusal = "overtaken" | "not-allowed" | "already" | "no-address";

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
  notSaved,
  events,
  nextHref,
}: {
  /** The `saved` parameter of the address, by which a save that succeeded tells of itself. */
  readonly saved: string | null;
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
  if (!isSavedWord(saved)) return null;
  return (
    <Alert kind="success" role="status">
      {t(`triage:saved.${saved}`)} {nextHref ? <a href={nextHref}>{t("triage:saved.next")}</a> : null}
    </Alert>
  );
}

const isSavedWord = (word: string | null): word is Intent | "unchanged" =>
  word === "unchanged" || isIntent(word);
