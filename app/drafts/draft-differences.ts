import { commenterKinds, publications, stakeholderTypes } from "~/comments/comment";
import { describeSector } from "~/comments/commenter";
import { countryName, isCountry } from "~/comments/countries";
import type { TypedComment } from "~/comments/typed-comment";
import type { Locale } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { contentFields, contentOf } from "./draft";

/** A field that two versions of a draft hold differently, in words. */
export interface Difference {
  /** The field's name in the form. */
  readonly name: string;
  readonly label: string;
  /** Empty where that side left the field empty. */
  readonly mine: string;
  readonly theirs: string;
}

export interface InWords {
  readonly t: Translate;
  readonly locale: Locale;
  readonly notice: Pick<NoticeRead, "questions" | "pillars">;
}

/** The fields that differ, answers first, as the form has them. */
export function listDifferences(mine: TypedComment, theirs: TypedComment, words: InWords): Difference[] {
  const [a, b] = [contentOf(mine), contentOf(theirs)];
  const answers = [...new Set([...Object.keys(a.answer), ...Object.keys(b.answer)])].map((id) => ({
    name: `answer.${id}`,
    label: describeQuestion(id, words),
    mine: a.answer[id] ?? "",
    theirs: b.answer[id] ?? "",
  }));
  const fields = contentFields.map((name) => ({
    name,
    label: describeField(name, words.t),
    mine: inWords(name, a.fields[name] ?? "", words),
    theirs: inWords(name, b.fields[name] ?? "", words),
  }));
  const pillars = {
    name: "pillars",
    label: words.t("commentForm:pillars.label"),
    mine: describePillars(a.pillars, words),
    theirs: describePillars(b.pillars, words),
  };
  return [...answers, ...fields, pillars].filter((field) => field.mine !== field.theirs);
}

function describeQuestion(id: string, { t, notice: { questions } }: InWords): string {
  const index = questions.findIndex((question) => String(question.id) === id);
  const prompt = questions[index]?.prompt;
  return prompt
    ? t("commentForm:question", { number: index + 1, prompt })
    : t("commentForm:answerTo", { number: id });
}

type Field = (typeof contentFields)[number];

function describeField(name: Field, t: Translate): string {
  // the catalogue has a label for each field of the form that holds content
  return t(
    `commentForm:${name as Exclude<Field, "consent" | "submissionKey" | "draft" | "draftVersion">}.label`,
  );
}

/** What a choice says to a person; any other text as it was typed, and so a choice that does not exist. */
function inWords(name: Field, value: string, { t, locale }: InWords): string {
  if (name === "commenterKind") {
    const kind = commenterKinds.find((known) => known === value);
    return kind ? t(`commentForm:commenterKind.${kind}`) : value;
  }
  if (name === "stakeholderType") {
    const type = stakeholderTypes.find((known) => known === value);
    return type ? t(`vocabulary:stakeholderType.${type}`) : value;
  }
  if (name === "publication") {
    const publication = publications.find((known) => known === value);
    return publication ? t(`vocabulary:publication.${publication}`) : value;
  }
  if (name === "sector") return describeSector(t, value);
  if (name === "country") return isCountry(value) ? countryName(value, locale) : value;
  return value;
}

function describePillars(codes: readonly string[], { t, notice: { pillars } }: InWords): string {
  return codes
    .map((code) => {
      const pillar = pillars.find((known) => known.code === code);
      return pillar ? t("notices:list.pillarOption", { code, name: pillar.name }) : code;
    })
    .join(" · ");
}
