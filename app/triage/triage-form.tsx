import type { CommentStatus } from "~/comments/comment";
import type { Locale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { codesOnPassages } from "~/tagging/passage-marks";
import type { TaggingOfComment } from "~/tagging/read-tagging.server";
import { TagFields } from "~/tagging/tag-fields";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { Entered, EntryErrors } from "./comment-action";
import { type Decision, decisionsFor } from "./decision";
import { WithholdFields } from "./withhold-fields";

export const TRIAGE_FORM = "triage";

interface TriageFormProps {
  readonly comment: {
    readonly status: CommentStatus;
    readonly held: string | null;
    readonly version: number;
    readonly locale: Locale;
    readonly publication: string;
    /** Whether anything of it may be shown once it is posted. */
    readonly showable: boolean;
    readonly tags: readonly string[];
  };
  readonly edition: EditionRead;
  readonly tagging: TaggingOfComment;
  /** What was entered but could not be saved, to be shown again. */
  readonly entered?: Entered | undefined;
  readonly errors?: EntryErrors | undefined;
}

/** Tags and decision in one form: whichever button is pressed, the ticked tags are saved with it. */
export function TriageForm({ comment, edition, tagging, entered, errors }: TriageFormProps) {
  const t = useTranslate();
  const decisions = decisionsFor(comment);
  const simple = decisions.filter((decision) => decision !== "withhold");
  if (comment.status === "withdrawn") {
    return <Section heading={t("triage:deciding.heading")}>{t("triage:deciding.withdrawn")}</Section>;
  }
  return (
    <Form id={TRIAGE_FORM}>
      <input type="hidden" name="version" value={comment.version} />
      <Section heading={t("triage:tagging.heading")}>
        <TagFields
          edition={edition}
          themes={tagging.themes}
          ticked={entered?.ticked ?? [...comment.tags, ...tagging.themeCodes]}
          onPassages={codesOnPassages(tagging.passages)}
        />
      </Section>
      <div className="ui-form-bar">
        <ButtonRow>
          <Button variant="secondary" name="intent" value="tag">
            {t("triage:tagging.save")}
          </Button>
          {simple.map((decision) => (
            <Button
              key={decision}
              name="intent"
              value={decision}
              variant={decision === "return-to-review" ? "secondary" : "primary"}
              aria-describedby={`${decision}-hint`}
            >
              {t(`triage:deciding.${decision}`)}
            </Button>
          ))}
        </ButtonRow>
      </div>
      {simple.map((decision) => (
        <p key={decision} className="usa-hint" id={`${decision}-hint`}>
          <b>{t(`triage:deciding.${decision}`)}:</b> {t(hintKey(decision, comment))}
        </p>
      ))}
      {decisions.includes("withhold") ? (
        <WithholdFields locale={comment.locale} entered={entered} errors={errors} />
      ) : null}
    </Form>
  );
}

function hintKey(
  decision: Exclude<Decision, "withhold">,
  { status, publication, showable }: TriageFormProps["comment"],
) {
  if (decision === "post") {
    return publication === "confidential"
      ? showable
        ? "triage:deciding.postPublicVersionHint"
        : "triage:deciding.postConfidentialHint"
      : "triage:deciding.postHint";
  }
  if (decision === "let-in") return "triage:deciding.let-inHint";
  if (decision === "start-review") return "triage:deciding.start-reviewHint";
  return status === "posted"
    ? "triage:deciding.return-to-reviewPostedHint"
    : "triage:deciding.return-to-reviewWithheldHint";
}
