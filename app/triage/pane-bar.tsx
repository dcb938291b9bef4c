import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy, type ShortcutName } from "~/desk-keys/shortcuts";
import { useTranslate } from "~/i18n/translate";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { fieldId } from "~/ui/field";
import { type Decision, decisionsFor, type Standing } from "./decision";
import { TRIAGE_FORM } from "./triage-form";

type Simple = Exclude<Decision, "withhold">;

const shortcutOf: Readonly<Record<Simple, ShortcutName>> = {
  "let-in": "let-in",
  "start-review": "review",
  "return-to-review": "review",
  post: "post",
};

interface PaneBarProps {
  /** What can be decided depends on it; absent for readers who decide nothing. */
  readonly standing: Standing | undefined;
  readonly newerHref: string | undefined;
  readonly olderHref: string | undefined;
}

/** The ways on from a comment, always at hand below it: its neighbors in the list, and the decisions about it. */
export function PaneBar({ standing, newerHref, olderHref }: PaneBarProps) {
  const t = useTranslate();
  const decisions = standing ? decisionsFor(standing) : [];
  return (
    <div className="ui-pane-bar">
      <nav className="ui-neighbors" aria-label={t("triage:comment.neighbors")}>
        <Neighbor to="previous" href={newerHref} />
        <Neighbor to="next" href={olderHref} />
      </nav>
      {decisions.length > 0 ? (
        <ButtonRow>
          {decisions.map((decision) =>
            decision === "withhold" ? (
              <LinkButton
                key={decision}
                variant="secondary"
                href={`#${REASON}`}
                onClick={openReason}
                {...reachedBy("withhold")}
              >
                {t("triage:deciding.withhold")}
                <KeyHint of="withhold" />
              </LinkButton>
            ) : (
              <Button
                key={decision}
                form={TRIAGE_FORM}
                name="intent"
                value={decision}
                variant={decision === "post" || decision === "let-in" ? "primary" : "secondary"}
                aria-describedby={`${decision}-hint`}
                {...reachedBy(shortcutOf[decision])}
              >
                {t(`triage:deciding.${decision}`)}
                <KeyHint of={shortcutOf[decision]} />
              </Button>
            ),
          )}
        </ButtonRow>
      ) : null}
    </div>
  );
}

const REASON = fieldId("reason");

/** Not every browser opens a fold to follow a link into it. */
function openReason() {
  const reason = document.getElementById(REASON);
  reason?.closest("details")?.setAttribute("open", "");
  // after the browser has followed the link, which would take the focus away again
  setTimeout(() => reason?.focus());
}

/** Where there is none in a direction, its place stays, so that the other does not move. */
function Neighbor({ to, href }: { readonly to: "previous" | "next"; readonly href: string | undefined }) {
  const t = useTranslate();
  const label = t(to === "next" ? "triage:comment.older" : "triage:comment.newer");
  const className = `ui-neighbors__link ui-neighbors__link--${to}`;
  return href ? (
    <a className={className} href={href} rel={to === "next" ? "next" : "prev"} {...reachedBy(to)}>
      <span>{label}</span>
      <KeyHint of={to} />
    </a>
  ) : (
    <span className={className} aria-hidden="true" data-none="">
      <span>{label}</span>
    </span>
  );
}
