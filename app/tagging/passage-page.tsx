import type { ReactNode } from "react";
import type { Locale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox } from "~/ui/field";
import { Form } from "~/ui/form";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { MOST_PASSAGES } from "./passage";
import { PassageFields } from "./passage-fields";
import type { PassageEntered } from "./passage-form.server";
import { whereOf } from "./passage-list";
import type { PassageRead } from "./passages.server";
import { TagFields } from "./tag-fields";
import type { PassageRefusal } from "./tag-passage.server";
import { type ThemeRead, themeCode } from "./theme";

/** What a passage form's page is told where nothing was saved. */
export interface PassageNotSaved {
  readonly refusal: PassageRefusal;
  readonly entered: PassageEntered;
}

interface PassagePageProps {
  readonly comment: {
    readonly version: number;
    readonly locale: Locale;
    readonly canBeTagged: boolean;
  };
  readonly heading: ReactNode;
  readonly edition: EditionRead;
  readonly themes: readonly ThemeRead[];
  readonly isNew: boolean;
  /** The one to be changed; absent where there is none any more. */
  readonly passage: PassageRead | undefined;
  /** What happened to the comment since it was opened, where that is the trouble. */
  readonly since: ReactNode;
  readonly notSaved: PassageNotSaved | undefined;
}

/** A page of its own for a passage: to change or remove one, and to tell what was wrong with a new one, nothing lost. */
export function PassagePage(props: PassagePageProps) {
  const { comment, isNew, passage, notSaved, heading, since } = props;
  const t = useTranslate();
  const nothingToDo = !comment.canBeTagged || (!isNew && !passage);
  return (
    <>
      <Refusal refusal={notSaved?.refusal}>{since}</Refusal>
      {heading}
      {nothingToDo ? (
        <p>{t(comment.canBeTagged ? "tagging:problem.no-passage" : "triage:tagging.withdrawn")}</p>
      ) : (
        <Form>
          {/* of the comment as it is now: whoever was overtaken has seen by whom and saves again */}
          <input type="hidden" name="version" value={comment.version} />
          {passage ? (
            <ChangePassage {...props} passage={passage} />
          ) : (
            <NewPassage {...props} key={comment.version} />
          )}
        </Form>
      )}
    </>
  );
}

/** Which field is to be mended. */
const fieldOf: Partial<Record<PassageRefusal["outcome"], string>> = {
  "no-tags": "passage-tags",
  "quote-several": "passage-which",
  "quote-not-found": "passage-quote",
  "quote-too-long": "passage-quote",
};

function Refusal({
  refusal,
  children,
}: {
  readonly refusal: PassageRefusal | undefined;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  if (!refusal) return null;
  const { outcome } = refusal;
  const message = t(`tagging:problem.${outcome}`, {
    count: outcome === "quote-several" ? refusal.count : MOST_PASSAGES,
  });
  const fieldId = fieldOf[outcome];
  if (fieldId) return <ErrorSummary title={t("triage:problem.title")} errors={[{ fieldId, message }]} />;
  return (
    <Alert kind="error" role="alert" heading={t("triage:problem.title")}>
      <p>{message}</p>
      {children}
    </Alert>
  );
}

function NewPassage({ edition, themes, notSaved }: PassagePageProps) {
  const t = useTranslate();
  const { refusal, entered } = notSaved ?? {};
  return (
    <>
      {entered?.ticked ? (
        <>
          <input type="hidden" name="passage.withTags" value="yes" />
          {entered.ticked.map((code) => (
            <input key={code} type="hidden" name="tags" value={code} />
          ))}
        </>
      ) : null}
      <PassageFields
        edition={edition}
        themes={themes}
        entered={entered}
        places={refusal?.outcome === "quote-several" ? refusal.count : undefined}
        errors={{
          quote:
            refusal?.outcome === "quote-not-found" || refusal?.outcome === "quote-too-long"
              ? t(`tagging:problem.${refusal.outcome}`)
              : undefined,
          tags: refusal?.outcome === "no-tags" ? t("tagging:problem.no-tags") : undefined,
        }}
      />
      <Button name="intent" value="tag-passage">
        {t("tagging:passage.save")}
      </Button>
    </>
  );
}

function ChangePassage({
  comment,
  edition,
  themes,
  passage,
  notSaved,
}: PassagePageProps & { readonly passage: PassageRead }) {
  const t = useTranslate();
  const codes = passage.tags.map(({ themeId, code }) => (themeId === null ? code : themeCode(themeId)));
  return (
    <>
      <input type="hidden" name="passage" value={passage.id} />
      <Section heading={t("tagging:passage.number", { number: passage.number })}>
        <p className="usa-hint">{whereOf(passage, t)}</p>
        <PlainText text={passage.quote} lang={comment.locale} />
      </Section>
      <TagFields
        edition={edition}
        themes={themes}
        ticked={notSaved?.entered.codes ?? codes}
        name="passage.tags"
        legend={t("tagging:passage.legend")}
        error={notSaved?.refusal.outcome === "no-tags" ? t("tagging:problem.no-tags") : undefined}
      />
      <Checkbox
        name="passage.alsoOffComment"
        label={t("tagging:passage.alsoOffComment")}
        hint={t("tagging:passage.alsoOffCommentHint")}
        defaultChecked={notSaved?.entered.alsoOffComment}
      />
      <ButtonRow>
        <Button name="intent" value="change-passage">
          {t("tagging:passage.saveChange")}
        </Button>
        <Button name="intent" value="remove-passage" variant="danger">
          {t("tagging:passage.remove")}
        </Button>
      </ButtonRow>
    </>
  );
}
