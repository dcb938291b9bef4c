import { formatShort } from "~/i18n/dates";
import { locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { Form } from "~/ui/form";
import { MOST_REFERENCES, QUOTE_CHARACTERS } from "./finding";
import { FindingFields, textErrors, textProblems } from "./finding-fields";
import type { FindingEntered, TextErrors } from "./finding-form";
import { FindingProblemTags } from "./finding-problems";
import { problemsOf } from "./problems";
import { QuotePicker } from "./quote-picker";
import type { FindingPageRead } from "./read-finding-page.server";
import { ReferenceList } from "./reference-list";
import type { FindingRefusal } from "./save-finding.server";

/** Why a finding was not saved, with what was typed. */
export interface FindingNotSaved {
  readonly entered: FindingEntered;
  readonly errors?: TextErrors;
  readonly refusal?: FindingRefusal;
}

/** What a finding's page says was just done. */
export const findingDone = ["written", "saved", "unchanged", "added", "dropped"] as const;
export type FindingDone = (typeof findingDone)[number];

/**
 * One finding: its words, the comments that it points to, and quotes to choose from. All of it is one form, whose every button
 * saves what is typed.
 */
export function FindingPage({
  page,
  notSaved,
  done,
}: {
  readonly page: FindingPageRead;
  readonly notSaved: FindingNotSaved | undefined;
  readonly done: FindingDone | undefined;
}) {
  const t = useTranslate();
  const { finding, choices, sectionKey } = page;
  const problems = useProblems(notSaved);
  const entered = notSaved?.entered ?? { ...finding, section: sectionKey };
  const overtaken = notSaved?.refusal?.outcome === "overtaken";
  return (
    <>
      <ErrorSummary title={t("findings:form.problemTitle")} errors={problems.summary} />
      {done ? (
        <Alert kind={done === "unchanged" ? "info" : "success"} role="status">
          {t(`findings:done.${done}`)}
        </Alert>
      ) : null}
      {overtaken ? <Overtaken page={page} /> : null}
      <FindingProblemTags problems={problemsOf(finding)} />
      <Form key={finding.version}>
        <input type="hidden" name="version" value={finding.version} />
        <FindingFields choices={choices} entered={entered} problems={problems.texts} />
        {finding.removed ? (
          <Alert kind="warning" role="alert">
            {t("findings:overtaken.removed")}
            <ButtonRow>
              <Button name="intent" value="restore">
                {t("findings:removed.undo")}
              </Button>
            </ButtonRow>
          </Alert>
        ) : (
          <>
            <ButtonRow>
              <Button name="intent" value="save">
                {t("findings:form.save")}
              </Button>
              <Button variant="secondary" name="intent" value="remove">
                {t("findings:form.remove")}
              </Button>
            </ButtonRow>
            <ReferenceList
              references={finding.references}
              entered={notSaved?.entered}
              problems={problems.reference}
            />
            <QuotePicker page={page} />
          </>
        )}
      </Form>
    </>
  );
}

/** What is saved now, where somebody was faster; what was typed stays in the form. */
function Overtaken({ page: { finding } }: { readonly page: FindingPageRead }) {
  const t = useTranslate();
  const locale = useLocale();
  const { changedAt, changedBy, text } = finding;
  return (
    <Alert kind="error" role="alert" heading={t("findings:overtaken.title")}>
      <p>{t("findings:overtaken.text")}</p>
      {changedBy === null ? null : (
        <p>{t("findings:overtaken.by", { name: changedBy, when: formatShort(changedAt, locale) })}</p>
      )}
      <dl>
        {locales.map((language) => (
          <div key={language}>
            <dt>{t(`findings:overtaken.now.${language}`)}</dt>
            <dd className="finding-text" lang={language}>
              {text[language] || t("findings:item.noText")}
            </dd>
          </div>
        ))}
      </dl>
    </Alert>
  );
}

/** What is wrong, in words: by field, and as links for the summary of errors. */
function useProblems(notSaved: FindingNotSaved | undefined) {
  const t = useTranslate();
  const locale = useLocale();
  const { entered, errors = {}, refusal } = notSaved ?? {};
  const texts = entered ? textProblems(errors, entered.text, { t, locale }) : {};
  const marks = (numbers: readonly number[]) => numbers.map((number) => `[${number}]`).join(" ");
  const reference: { comment?: string; quote?: string } = {};
  const other: { fieldId: string; message: string }[] = [];
  switch (refusal?.outcome) {
    case "stray-marks":
      for (const language of locales)
        if (refusal.marks[language].length > 0)
          texts[language] = t(`findings:form.stray-marks.${language}`, {
            marks: marks(refusal.marks[language]),
          });
      break;
    case "still-marked":
      for (const language of refusal.languages)
        texts[language] = t(`findings:refused.still-marked.${language}`, { position: refusal.position });
      break;
    case "no-comment":
    case "comment-gone":
      reference.comment = t(`findings:refused.${refusal.outcome}`);
      break;
    case "not-public":
    case "quote-not-found":
    case "quote-too-long":
      reference.quote = t(`findings:refused.${refusal.outcome}`, {
        limit: formatNumber(QUOTE_CHARACTERS, locale),
      });
      break;
    case "no-section":
      other.push({ fieldId: fieldId("section"), message: t("findings:refused.no-section") });
      break;
    case "too-many":
      other.push({
        fieldId: "references",
        message: t("findings:refused.too-many", { limit: formatNumber(MOST_REFERENCES, locale) }),
      });
      break;
    case "no-reference":
      other.push({ fieldId: "references", message: t("findings:refused.no-reference") });
      break;
    default:
  }
  const summary = [
    ...other,
    ...textErrors(texts),
    ...(["comment", "quote"] as const).flatMap((name) => {
      const message = reference[name];
      return message === undefined ? [] : [{ fieldId: fieldId(name), message }];
    }),
  ];
  return { texts, reference, summary };
}
