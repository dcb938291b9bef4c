import type { ReactNode } from "react";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Columns } from "~/ui/columns";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { Section } from "~/ui/section";
import { describePlace, describeSector } from "./commenter";
import type { PostedComment } from "./posted-comment";
import { RemovalNote, ShownText } from "./redacting/shown-text";

/** What the public sees of a comment, apart from when it came and under which number. */
export type ShownComment = Omit<
  PostedComment,
  "trackingNumber" | "submittedAt" | "amendedAt" | "docketNumber" | "title" | "asOf"
>;

/** A comment as the public sees it, or will see it: the same parts where it is posted and where its author reviews it. */
export function PostedArticle({
  comment,
  firstFacts = [],
  lastFacts = [],
  beside,
  headingLevel = 2,
  children,
}: {
  readonly comment: ShownComment;
  readonly firstFacts?: readonly Definition[];
  readonly lastFacts?: readonly Definition[];
  readonly beside?: ReactNode;
  readonly headingLevel?: 2 | 3 | undefined;
  /** What follows the texts. */
  readonly children?: ReactNode;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { answers, body, coSigners, declaredPillars } = comment;
  const lang = comment.locale === locale ? undefined : comment.locale;
  const place = describePlace(comment, locale);
  const facts: (Definition | false)[] = [
    ...firstFacts,
    { term: t("comments:type"), description: t(`vocabulary:stakeholderType.${comment.stakeholderType}`) },
    comment.signatoryRole !== null && {
      term: t("comments:signatoryRole"),
      description: <bdi>{comment.signatoryRole}</bdi>,
    },
    coSigners.length > 0 && {
      term: t("comments:coSigners"),
      description: (
        <ul className="ui-plain-list">
          {coSigners.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      ),
    },
    place !== undefined && { term: t("comments:from"), description: <bdi>{place}</bdi> },
    comment.sector !== null && { term: t("comments:sector"), description: describeSector(t, comment.sector) },
    declaredPillars.length > 0 && { term: t("comments:pillars"), description: declaredPillars.join(", ") },
    ...lastFacts,
    lang !== undefined && { term: t("comments:language"), description: t(`vocabulary:language.${lang}`) },
  ];
  return (
    <Columns
      asideLabel={t("comments:facts")}
      aside={
        <>
          <DefinitionList stacked items={facts.filter((fact) => fact !== false)} />
          {beside}
        </>
      }
    >
      {comment.isPublicVersion ? <p className="usa-hint">{t("comments:isPublicVersion")}</p> : null}
      {answers.length > 0 ? (
        <Section headingLevel={headingLevel} heading={t("comments:answers")}>
          {answers.map((answer) => (
            <Section key={answer.id} headingLevel={headingLevel === 2 ? 3 : 4} heading={answer.prompt}>
              <ShownText text={answer.body} removals={answer.removals} lang={lang} />
            </Section>
          ))}
        </Section>
      ) : null}
      {body ? (
        <Section headingLevel={headingLevel} heading={t("comments:comment")}>
          <ShownText text={body} removals={comment.removals} lang={lang} />
        </Section>
      ) : null}
      <RemovalNote comment={comment} />
      {children}
    </Columns>
  );
}
