import { useEffect, useRef } from "react";
import { redactionReasons } from "~/comments/redacting/redaction";
import { useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Select, TextArea, TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { nameOfText } from "./name-of-text";
import type { EnteredRedaction, RedactionErrors } from "./redaction-form";
import type { RedactionView } from "./redaction-view.server";

/** The form to redact one passage: filled by the tools above it, or by hand with a quote, which needs no script. */
export function RedactFields({
  view,
  entered,
  errors = {},
  takesFocus,
}: {
  readonly view: RedactionView;
  readonly entered: EnteredRedaction | undefined;
  readonly errors: RedactionErrors | undefined;
  /** After a stretch was chosen, the reason is what is asked for next. */
  readonly takesFocus: boolean;
}) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.querySelector("select[name=reason]")?.scrollIntoView({ block: "center" });
    const reason = box.current?.querySelector<HTMLSelectElement>("select[name=reason]");
    if (takesFocus) reason?.focus();
  }, [takesFocus]);
  return (
    <Section heading={t("redaction:form.heading")} id="redact">
      <div ref={box}>
        <Form action="?">
          <input type="hidden" name="version" value={view.version} />
          <input type="hidden" name="start" value={entered?.start ?? ""} />
          <input type="hidden" name="end" value={entered?.end ?? ""} />
          <Select
            name="part"
            label={t("redaction:form.part")}
            defaultValue={entered?.part ?? view.texts[0]?.part}
            options={view.texts.map((text) => ({ value: text.part, label: nameOfText(text, t) }))}
          />
          <TextArea
            name="quote"
            label={t("redaction:form.quote")}
            hint={t("redaction:form.quoteHint")}
            required
            requiredMark={t("redaction:form.required")}
            contentLang={view.locale}
            rows={3}
            spellCheck={false}
            autoComplete="off"
            defaultValue={entered?.quote}
            error={errors.quote && t(`redaction:problem.${errors.quote}`)}
          />
          {errors.quote === "several" || entered?.occurrence ? (
            <TextField
              name="occurrence"
              label={t("redaction:form.occurrence")}
              hint={t("redaction:form.occurrenceHint")}
              inputMode="numeric"
              defaultValue={entered?.occurrence}
            />
          ) : null}
          <Select
            name="reason"
            label={t("redaction:form.reason")}
            hint={t("redaction:form.reasonHint")}
            required
            requiredMark={t("redaction:form.required")}
            emptyLabel={t("redaction:form.chooseReason")}
            defaultValue={entered?.reason ?? ""}
            error={errors.reason && t("redaction:problem.reason")}
            options={redactionReasons.map((value) => ({ value, label: t(`redaction:reason.${value}`) }))}
          />
          <TextArea
            name="note"
            label={t("redaction:form.note")}
            optionalMark={t("redaction:form.optional")}
            hint={t("redaction:form.noteHint")}
            rows={2}
            defaultValue={entered?.note}
            error={errors.note && t(`redaction:problem.${errors.note}`)}
          />
          <Button name="intent" value="preview">
            {t("redaction:form.preview")}
          </Button>
        </Form>
      </div>
    </Section>
  );
}
