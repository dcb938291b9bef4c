import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import { useTranslate } from "~/i18n/translate";
import { operationPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import type { Entered, EntryErrors, Intent } from "./comment-action";
import { type Now, Overtaken } from "./overtaken";

/** Why something was not saved. */
export type Refusal =
  | "overtaken"
  | "not-allowed"
  | "already"
  | "no-address"
  | "unconfirmed"
  | "suppressed"
  | "failed";

/** What a comment's page is told by its action where nothing was saved. */
export interface NotSaved {
  readonly intent: Intent;
  readonly refusal?: Refusal;
  readonly errors?: EntryErrors;
  readonly entered: Entered;
  /** The version that the moderator had seen. */
  readonly version: number;
}

/** What the reader did last, as the address names it: to this comment, or to another one from which they went on to this. */
export interface LastDone {
  readonly operationId: string;
  readonly what: Intent | "assigned";
  readonly isUndoing: boolean;
  readonly isUndone: boolean;
  readonly canBeUndone: boolean;
  /** The comment that it was done to, where another one is open now. */
  readonly elsewhere: { readonly trackingNumber: string; readonly href: string } | undefined;
  /** Where undoing leads: to the comment that it was done to. */
  readonly back: string;
}

/** What became of a moderator's last save: announced, and first thing in the pane. */
export function SaveOutcome({
  saved,
  last,
  atEnd,
  notSaved,
  now,
  nextHref,
}: {
  /** The `saved` parameter of the address: a save that changed nothing tells of itself by it. */
  readonly saved: string | null;
  readonly last: LastDone | undefined;
  /** Whether the reader wanted to go on, and there was nothing to go on to. */
  readonly atEnd: boolean;
  readonly notSaved: NotSaved | undefined;
  readonly now: Now;
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
  if (notSaved?.refusal === "overtaken") return <Overtaken notSaved={notSaved} now={now} />;
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
  if (last) return <Done last={last} atEnd={atEnd} nextHref={nextHref} />;
  if (saved !== "unchanged") return null;
  return (
    <Alert kind="info" role="status">
      {t("triage:saved.unchanged")} {nextHref ? <a href={nextHref}>{t("triage:saved.next")}</a> : null}
    </Alert>
  );
}

function Done({
  last,
  atEnd,
  nextHref,
}: {
  readonly last: LastDone;
  readonly atEnd: boolean;
  readonly nextHref: string | undefined;
}) {
  const t = useTranslate();
  const { elsewhere } = last;
  return (
    <Alert kind={last.isUndone ? "info" : "success"} role="status">
      <div className="ui-outcome">
        <p>
          {elsewhere ? (
            <>
              <a className="ui-reference" href={elsewhere.href}>
                {elsewhere.trackingNumber}
              </a>
              {": "}
            </>
          ) : null}
          {whatWasDone(last, t)} {atEnd ? t("triage:after.atEnd") : null}
          {elsewhere || atEnd || !nextHref ? null : <a href={nextHref}>{t("triage:saved.next")}</a>}
        </p>
        {last.canBeUndone ? <Undo last={last} /> : null}
      </div>
    </Alert>
  );
}

function whatWasDone({ what, isUndoing, isUndone }: LastDone, t: ReturnType<typeof useTranslate>): string {
  if (isUndoing) return t("triage:saved.undone", { what: t(`triage:did.${what}`) });
  if (isUndone) return t("triage:saved.undoneSince", { what: t(`triage:did.${what}`) });
  return t(`triage:saved.${what}`);
}

function Undo({ last }: { readonly last: LastDone }) {
  const t = useTranslate();
  return (
    <form className="ui-inline-form" method="post" action={operationPath(last.operationId)}>
      <input type="hidden" name="back" value={last.back} />
      <Button variant="secondary" size="small" name="intent" value="undo" {...reachedBy("undo")}>
        {t("triage:saved.undo")}
        <KeyHint of="undo" />
      </Button>
    </form>
  );
}

const notDone = ["not-undone", "not-assigned", "nobody-chosen"] as const;
const isNotDone = (word: string | null): word is (typeof notDone)[number] =>
  notDone.some((each) => each === word);
