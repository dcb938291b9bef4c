import type { CommentStatus } from "~/comments/comment";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import type { Locale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { codesOnPassages } from "~/tagging/passage-marks";
import type { TaggingOfComment } from "~/tagging/read-tagging.server";
import { TagFields } from "~/tagging/tag-fields";
import { Button } from "~/ui/button";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { AfterDeciding } from "./after-deciding";
import { AfterDecidingField } from "./after-deciding-field";
import { type Entered, type EntryErrors, isWithholdingBegun } from "./comment-action";
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
  /** The address to post to: the page's own, at the place where what became of it is told. */
  readonly action: string;
  readonly edition: EditionRead;
  readonly tagging: TaggingOfComment;
  readonly afterDeciding: AfterDeciding;
  /** What was entered but could not be saved, to be shown again. */
  readonly entered?: Entered | undefined;
  readonly errors?: EntryErrors | undefined;
}

/**
 * Tags and decision in one form: whichever button is pressed, here or in the bar below, the ticked tags are saved with it.
 */
export function TriageForm(props: TriageFormProps) {
  const { comment, action, edition, tagging, afterDeciding, entered, errors } = props;
  const t = useTranslate();
  if (comment.status === "withdrawn") {
    return <Section heading={t("triage:deciding.heading")}>{t("triage:deciding.withdrawn")}</Section>;
  }
  return (
    <Form id={TRIAGE_FORM} action={action}>
      <input type="hidden" name="version" value={comment.version} />
      <Section heading={t("triage:tagging.heading")}>
        <TagFields
          edition={edition}
          themes={tagging.themes}
          ticked={entered?.ticked ?? [...comment.tags, ...tagging.themeCodes]}
          onPassages={codesOnPassages(tagging.passages)}
        />
      </Section>
      <Button variant="secondary" name="intent" value="tag" {...reachedBy("save")}>
        {t("triage:tagging.save")}
        <KeyHint of="save" />
      </Button>
      <Section heading={t("triage:deciding.heading")}>
        <DecisionHints comment={comment} />
        <AfterDecidingField chosen={afterDeciding} />
        <Withholding comment={comment} entered={entered} errors={errors} />
      </Section>
    </Form>
  );
}

function DecisionHints({ comment }: Pick<TriageFormProps, "comment">) {
  const t = useTranslate();
  const simple = decisionsFor(comment).filter((decision) => decision !== "withhold");
  return simple.map((decision) => (
    <p key={decision} className="usa-hint" id={`${decision}-hint`}>
      <b>{t(`triage:deciding.${decision}`)}:</b> {t(hintKey(decision, comment))}
    </p>
  ));
}

/**
 * The fields to withhold with. They are also there where somebody decided first and left no way to withhold at once: what was
 * entered is kept, and saving it takes the comment back into review on the way.
 */
function Withholding({ comment, entered, errors }: Pick<TriageFormProps, "comment" | "entered" | "errors">) {
  const decisions = decisionsFor(comment);
  if (decisions.includes("withhold")) {
    return <WithholdFields locale={comment.locale} entered={entered} errors={errors} />;
  }
  if (!entered || !isWithholdingBegun(entered) || !decisions.includes("return-to-review")) return null;
  return (
    <WithholdFields locale={comment.locale} entered={entered} errors={errors} first="return-to-review" />
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
