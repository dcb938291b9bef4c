import { locales } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskNoticePath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import type { RenderedMail } from "~emails/letter";
import type { LetterDraft, WordsProblem } from "./letter-draft";
import { WordsFields, wordsErrors } from "./words-fields";

interface DocketLettersPageProps {
  readonly docketNumber: string;
  readonly onPosting: boolean;
  readonly words: LetterDraft["words"];
  readonly problems: readonly WordsProblem[];
  readonly saved: string | null;
  readonly examples: Readonly<Record<"en" | "es", Pick<RenderedMail, "subject" | "text">>>;
}

/** Whether a docket acknowledges a comment by itself when it is posted, and in which words. */
export function DocketLettersPage(props: DocketLettersPageProps) {
  const { docketNumber, problems, saved } = props;
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <ErrorSummary title={t("authoring:problem.actionSummary")} errors={wordsErrors(problems, t, locale)} />
      {problems.length === 0 && (saved === "saved" || saved === "unchanged") ? (
        <Alert kind="success" role="status">
          {t(`acknowledging:docket.${saved}`)}
        </Alert>
      ) : null}
      <PageHeading
        eyebrow={docketNumber}
        title={t("acknowledging:docket.title")}
        lede={t("acknowledging:docket.lede", { docket: docketNumber })}
        actions={<a href={deskNoticePath(docketNumber)}>{t("acknowledging:docket.back")}</a>}
      />
      <div className="ui-letters">
        <Form>
          <Checkbox
            name="on-posting"
            value="yes"
            label={t("acknowledging:docket.onPosting")}
            hint={t("acknowledging:docket.onPostingHint")}
            defaultChecked={props.onPosting}
          />
          <WordsFields words={props.words} locales={locales} problems={problems} />
          <Button>{t("acknowledging:docket.save")}</Button>
        </Form>
      </div>
      <Section heading={t("acknowledging:docket.example")}>
        <div className="ui-side-by-side">
          {locales.map((language) => (
            <div key={language}>
              <p>
                <b lang={language}>{props.examples[language].subject}</b>
              </p>
              <PlainText text={props.examples[language].text} lang={language} />
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
