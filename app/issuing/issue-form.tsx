import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox, fieldId, TextArea } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { type Checks, needsNote } from "./checks";
import { NOTE_CHARACTERS } from "./issued";

/** Why a summary was not issued, with what was typed. */
export interface NotIssued {
  readonly note: string;
  readonly problem: "note-needed" | "note-long" | "confirm-needed" | "broken" | "changed" | "under-way";
}

/** What went wrong, first thing on the page. */
export function IssueProblem({ notIssued }: { readonly notIssued: NotIssued | undefined }) {
  const t = useTranslate();
  const limit = formatNumber(NOTE_CHARACTERS, useLocale());
  if (!notIssued) return null;
  const { problem } = notIssued;
  const [field, message] =
    problem === "note-needed"
      ? ["note", t("issuing:form.noteNeeded")]
      : problem === "note-long"
        ? ["note", t("issuing:form.noteLong", { limit })]
        : problem === "confirm-needed"
          ? ["confirm", t("issuing:form.confirmNeeded")]
          : ["before-issuing", t(`issuing:form.refused.${problem}`)];
  return (
    <ErrorSummary title={t("issuing:form.problemTitle")} errors={[{ fieldId: fieldId(field), message }]} />
  );
}

/** The official's word: a note where points stand open, and that the draft was read. */
export function IssueForm({
  checks,
  version,
  query,
  notIssued,
}: {
  readonly checks: Checks;
  readonly version: number;
  /** The filter, as the address has it. */
  readonly query: string;
  readonly notIssued: NotIssued | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const required = needsNote(checks);
  const { problem } = notIssued ?? {};
  const limit = formatNumber(NOTE_CHARACTERS, locale);
  return (
    <Section heading={t("issuing:form.heading", { version: formatNumber(version, locale) })}>
      <Form action={`?${query}`}>
        <input type="hidden" name="seal" value={checks.seal} />
        <TextArea
          name="note"
          label={t("issuing:form.note")}
          hint={t("issuing:form.noteHint")}
          rows={3}
          required={required}
          {...(required
            ? { requiredMark: t("triage:deciding.required") }
            : { optionalMark: t("triage:deciding.optional") })}
          defaultValue={notIssued?.note}
          error={
            problem === "note-needed"
              ? t("issuing:form.noteNeeded")
              : problem === "note-long"
                ? t("issuing:form.noteLong", { limit })
                : undefined
          }
        />
        <Checkbox
          name="confirm"
          value="yes"
          label={t("issuing:form.confirm")}
          required
          error={problem === "confirm-needed" ? t("issuing:form.confirmNeeded") : undefined}
        />
        <Button>{t("issuing:form.submit")}</Button>
      </Form>
    </Section>
  );
}
