import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Fieldset, fieldId, Select, TextArea, TextField } from "~/ui/field";
import { DataTable } from "~/ui/table";
import { SUBJECT_CHARACTERS, subjectPlaces, textPlaces } from "~emails/letter-template";
import { type LetterDraft, TEXT_CHARACTERS, type WordsProblem } from "./letter-draft";
import { starts } from "./starts";

/** The words of a letter in each language that is needed, and what can stand in braces. */
export function WordsFields({
  words,
  locales,
  problems,
}: {
  readonly words: LetterDraft["words"];
  readonly locales: readonly Locale[];
  readonly problems: readonly WordsProblem[];
}) {
  const t = useTranslate();
  const reader = useLocale();
  const limit = (characters: number) =>
    t("acknowledging:form.limit", { number: formatNumber(characters, reader) });
  const errorOf = (field: WordsProblem["field"]) => {
    const problem = problems.find((each) => each.field === field);
    return problem && describeWordsProblem(problem, t, reader);
  };
  return (
    <>
      <p className="usa-hint">{t("acknowledging:form.wordsHint")}</p>
      <div className="ui-side-by-side">
        {locales.map((locale) => (
          <Fieldset key={locale} legend={t(`acknowledging:form.in.${locale}`)}>
            <TextField
              name={`subject-${locale}`}
              label={t("acknowledging:form.subject")}
              hint={limit(SUBJECT_CHARACTERS)}
              contentLang={locale}
              width="full"
              defaultValue={words[locale]?.subject}
              error={errorOf(`subject-${locale}`)}
            />
            <TextArea
              name={`text-${locale}`}
              label={t("acknowledging:form.text")}
              hint={limit(TEXT_CHARACTERS)}
              contentLang={locale}
              rows={12}
              defaultValue={words[locale]?.text}
              error={errorOf(`text-${locale}`)}
            />
          </Fieldset>
        ))}
      </div>
      <Disclosure summary={t("acknowledging:form.places")}>
        <p className="usa-hint">{t("acknowledging:form.placesHint")}</p>
        <DataTable
          caption={t("acknowledging:form.places")}
          captionHidden
          columns={[
            { key: "place", header: t("acknowledging:form.place"), rowHeader: true },
            { key: "meaning", header: t("acknowledging:form.meaning") },
            { key: "subject", header: t("acknowledging:form.inSubject") },
          ]}
          rows={textPlaces.map((place) => ({
            key: place,
            cells: {
              place: <code>{`{${place}}`}</code>,
              meaning: t(`acknowledging:places.${place}`),
              subject: t(subjectPlaces.some((each) => each === place) ? "audit:yes" : "audit:no"),
            },
          }))}
        />
      </Disclosure>
    </>
  );
}

/** Puts other words into the fields: by a trip to the server, so that it works without scripts. */
export function StartChoice({ hasLast }: { readonly hasLast: boolean }) {
  const t = useTranslate();
  return (
    <>
      <Select
        name="start"
        label={t("acknowledging:form.start")}
        hint={t("acknowledging:form.startHint")}
        defaultValue="empty"
        options={starts
          .filter((start) => start !== "last" || hasLast)
          .map((value) => ({ value, label: t(`acknowledging:form.starts.${value}`) }))}
      />
      <ButtonRow>
        <Button variant="secondary" size="small" name="intent" value="start">
          {t("acknowledging:form.startSubmit")}
        </Button>
      </ButtonRow>
    </>
  );
}

/** What is wrong with one field, and where in it. */
export function describeWordsProblem(problem: WordsProblem, t: Translate, locale: Locale): string {
  const field = t(`acknowledging:problem.${splitField(problem.field)}`);
  return problem.kind === "too-long"
    ? t("acknowledging:problem.too-long", { field, number: formatNumber(problem.limit, locale) })
    : t("acknowledging:problem.wrong-place", { field, line: problem.line, found: problem.found });
}

function splitField(field: WordsProblem["field"]) {
  switch (field) {
    case "subject-en":
      return "subject.en" as const;
    case "subject-es":
      return "subject.es" as const;
    case "text-en":
      return "text.en" as const;
    default:
      return "text.es" as const;
  }
}

/** The problems as an error summary takes them. */
export const wordsErrors = (problems: readonly WordsProblem[], t: Translate, locale: Locale) =>
  problems.map((problem) => ({
    fieldId: fieldId(problem.field),
    message: describeWordsProblem(problem, t, locale),
  }));
