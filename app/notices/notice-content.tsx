import { capitals, formatDay } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { DefinitionList } from "~/ui/definition-list";
import { ProseText } from "~/ui/prose";
import { Section } from "~/ui/section";
import { InstantInline } from "./instant";
import type { Extension, PillarAsked, Question } from "./notice";

/** A notice's questions, numbered as people refer to them. */
export function NoticeQuestions({
  questions,
  canAnswer,
}: {
  readonly questions: readonly Question[];
  /** Whether they can be answered now or later. */
  readonly canAnswer: boolean;
}) {
  const t = useTranslate();
  if (questions.length === 0) return null;
  return (
    <Section heading={t("notices:questions")} id="questions">
      <ProseText>
        <ol>
          {questions.map(({ id, prompt, hint, required }) => (
            <li key={id}>
              <strong>{prompt}</strong>{" "}
              {required ? <span className="ui-field-mark">{t("notices:required")}</span> : null}
              {hint ? <p className="notice-hint">{hint}</p> : null}
            </li>
          ))}
        </ol>
      </ProseText>
      {canAnswer ? <p className="notice-note">{t("notices:questionsHint")}</p> : null}
    </Section>
  );
}

/** The pillars a notice asks about, with what each is. */
export function NoticePillars({ pillars }: { readonly pillars: readonly PillarAsked[] }) {
  const t = useTranslate();
  if (pillars.length === 0) return null;
  return (
    <Section heading={t("notices:pillars")} id="pillars">
      <DefinitionList
        items={pillars.map(({ code, name, description }) => ({
          term: t("notices:list.pillarOption", { code, name }),
          description,
        }))}
      />
    </Section>
  );
}

/** Every change of a deadline, with its reason: a date that moved must not look as if it had always been there. */
export function NoticeExtensions({ extensions }: { readonly extensions: readonly Extension[] }) {
  const t = useTranslate();
  const locale = useLocale();
  if (extensions.length === 0) return null;
  return (
    <Section heading={t("notices:extensions")} id="extensions">
      {extensions.map(({ decidedAt, previousClosesAt, closesAt, reason }) => (
        <Section
          key={decidedAt.toISOString()}
          headingLevel={3}
          heading={t("notices:extension", { day: formatDay(decidedAt, locale, capitals.washington) })}
        >
          <DefinitionList
            items={[
              { term: t("notices:extensionReason"), description: reason },
              {
                term: t("notices:extensionFrom"),
                description: <InstantInline at={previousClosesAt} />,
              },
              { term: t("notices:extensionTo"), description: <InstantInline at={closesAt} /> },
            ]}
          />
        </Section>
      ))}
    </Section>
  );
}
