import type { ReactNode } from "react";
import { localized } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { CheckboxGroup, Select } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { DatesFields } from "./dates-fields";
import { useLeaveWarning } from "./leave-warning";
import { lateDaysChoices, uploadGraceChoices } from "./notice-fields";
import { type ErrorOf, PairedText } from "./paired-text";
import { QuestionsFields } from "./questions-fields";
import type { TypedNotice } from "./typed-notice";

interface EditorProps {
  readonly typed: TypedNotice;
  readonly version: number;
  readonly published: boolean;
  readonly pillars: readonly { readonly code: string; readonly nameEn: string; readonly nameEs: string }[];
  /** Keys of questions that have to stay. */
  readonly fixed: readonly string[];
  readonly errorOf: ErrorOf;
  /** What is shown differs from what is stored. */
  readonly unsaved: boolean;
  /** The buttons. */
  readonly children: ReactNode;
}

/** The form in which a notice is written, both languages side by side. */
export function NoticeEditor(props: EditorProps) {
  const { typed, version, published, pillars, fixed, errorOf, children } = props;
  const t = useTranslate();
  const locale = useLocale();
  const watch = useLeaveWarning(props.unsaved);
  return (
    <Form action="?" {...watch}>
      {/* Enter in a field presses a form's first button: that must be the harmless one. */}
      <button
        type="submit"
        className="usa-sr-only"
        name="intent"
        value="save"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t("authoring:actions.save")}
      </button>
      <input type="hidden" name="version" value={version} />
      <Section heading={t("authoring:parts.text")}>
        <PairedText
          name="title"
          field="title"
          typed={typed.title}
          rows={1}
          hint={t("authoring:field.titleHint")}
          errorOf={errorOf}
        />
        <PairedText
          name="summary"
          field="summary"
          typed={typed.summary}
          rows={4}
          hint={t("authoring:field.summaryHint")}
          errorOf={errorOf}
        />
        <PairedText
          name="body"
          field="body"
          typed={typed.body}
          rows={18}
          hint={t("authoring:field.bodyHint")}
          errorOf={errorOf}
        />
        <PairedText
          name="agencies"
          field="agencies"
          typed={typed.agencies}
          rows={4}
          hint={t("authoring:field.agenciesHint")}
          errorOf={errorOf}
        />
      </Section>
      <Section heading={t("authoring:parts.pillars")}>
        <CheckboxGroup
          name="pillars"
          label={t("authoring:field.pillars")}
          hint={t("authoring:field.pillarsHint")}
          options={pillars.map((pillar) => ({
            value: pillar.code,
            label: t("notices:list.pillarOption", {
              code: pillar.code,
              name: localized(pillar, "name", locale),
            }),
          }))}
          defaultValue={typed.pillars}
          error={errorOf("pillars")}
        />
      </Section>
      {published ? (
        <PublishedDates typed={typed} />
      ) : (
        <Section heading={t("authoring:parts.dates")}>
          <DatesFields
            timeZone={typed.timeZone}
            times={[
              {
                name: "opensAt",
                label: t("authoring:field.opensAt"),
                hint: t("authoring:field.opensAtHint"),
                value: typed.opensAt,
              },
              {
                name: "closesAt",
                label: t("authoring:field.closesAt"),
                hint: t("authoring:field.closesAtHint"),
                value: typed.closesAt,
              },
            ]}
            errorOf={errorOf}
          />
          <LateRuleFields typed={typed} />
        </Section>
      )}
      <Section heading={t("authoring:parts.questions")} id="questions">
        <p className="usa-hint">{t("authoring:parts.questionsHint")}</p>
        <QuestionsFields questions={typed.questions} fixed={fixed} errorOf={errorOf} />
      </Section>
      {children}
    </Form>
  );
}

/** What becomes of comments that come after closing; it stands once the notice is published. */
function LateRuleFields({ typed }: { readonly typed: TypedNotice }) {
  const t = useTranslate();
  return (
    <>
      <Select
        name="lateDays"
        label={t("authoring:field.lateDays")}
        hint={t("authoring:field.lateDaysHint")}
        options={lateDaysChoices.map((count) => ({
          value: String(count),
          label: count === 0 ? t("authoring:late.refused") : t("authoring:late.taken", { count }),
        }))}
        defaultValue={typed.lateDays}
      />
      <Select
        name="uploadGraceMinutes"
        label={t("authoring:field.uploadGraceMinutes")}
        hint={t("authoring:field.uploadGraceMinutesHint")}
        options={uploadGraceChoices.map((count) => ({
          value: String(count),
          label: count === 0 ? t("authoring:late.noGrace") : t("authoring:late.grace", { count }),
        }))}
        defaultValue={typed.uploadGraceMinutes}
      />
    </>
  );
}

/** Dates that stand, sent along so that the form is whole. */
function PublishedDates({ typed }: { readonly typed: TypedNotice }) {
  const t = useTranslate();
  return (
    <Section heading={t("authoring:parts.dates")}>
      <p>{t("authoring:parts.datesFixed")}</p>
      <input type="hidden" name="timeZone" value={typed.timeZone} />
    </Section>
  );
}
