import { stakeholderTypes } from "~/comments/comment";
import { countryName } from "~/comments/countries";
import { type Locale, otherLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import type { WhoCounts } from "../count-who.server";
import { findingKinds, type QuotedCommenter } from "../finding";
import { splitAtMarks } from "../marks";
import type { Block, Run } from "./blocks";
import type { Composing } from "./compose";
import type { DocumentFinding, DocumentReference, DocumentSection } from "./document";

/** A section: how many and who, then its findings by kind with what they point to. */
export function composeSection(
  section: DocumentSection,
  composing: Composing,
  t: Translate,
): readonly Block[] {
  const { key, depth, count, byType, findings } = section;
  const { locale } = composing;
  const id = `section-${key.replace(/\W+/g, "-")}`;
  const level = (depth + 1) as 2 | 3 | 4; // a depth is at most 3
  return [
    { kind: "heading", level: depth, text: sectionTitle(section, locale, t), id },
    { kind: "paragraph", runs: [{ text: countSentence(count, byType, locale, t) }] },
    ...findingKinds.flatMap((kind): Block[] => {
      const ofKind = findings.filter((finding) => finding.kind === kind);
      if (ofKind.length === 0) return [];
      return [
        { kind: "heading", level, text: t(`document:kind.${kind}`), id: `${id}-${kind}` },
        { kind: "numbered", items: ofKind.map((finding) => composeFinding(finding, composing, t)) },
      ];
    }),
  ];
}

/** What a section is called: "I.2 · Rules for data". */
export function sectionTitle(
  { kind, code, name, retired }: Pick<DocumentSection, "kind" | "code" | "name" | "retired">,
  locale: Locale,
  t: Translate,
): string {
  if (kind === "overall") return t("document:overall");
  if (kind !== "theme") return `${code} · ${name[locale]}`;
  const title = t("document:themeTitle", { name: name[locale], code });
  return retired ? t("document:retired", { name: title }) : title;
}

/** How many and who, in words: "12 comments, 9 without duplicates: Business 8, Academia 4." */
export function countSentence(
  { comments, voices }: { readonly comments: number; readonly voices: number },
  byType: WhoCounts,
  locale: Locale,
  t: Translate,
): string {
  if (comments === 0) return t("document:noComments");
  const counted = t("document:count", {
    count: comments,
    comments: formatNumber(comments, locale),
    voices: formatNumber(voices, locale),
  });
  const who = stakeholderTypes
    .map((type) => ({ type, count: byType[type] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ type, count }) => `${t(`vocabulary:stakeholderType.${type}`)} ${formatNumber(count, locale)}`);
  return who.length > 0 ? t("document:countWho", { counted, who: who.join(", ") }) : `${counted}.`;
}

function composeFinding(finding: DocumentFinding, composing: Composing, t: Translate): readonly Block[] {
  const { locale } = composing;
  const { id, text, references } = finding;
  const other = otherLocale(locale);
  const words = text[locale];
  const known = new Set(references.map(({ number }) => number));
  const quoted = references.filter(({ quote, broken }) => quote !== null || broken);
  const pointed = references.filter(({ quote, broken }) => quote === null && !broken);
  return [
    words === null
      ? { kind: "paragraph", look: "warning", runs: [{ text: t(`document:missing.${locale}`) }] }
      : { kind: "paragraph", runs: textRuns(words, id, known) },
    ...(text[other] === null
      ? [
          {
            kind: "paragraph" as const,
            look: "warning" as const,
            runs: [{ text: t(`document:missing.${other}`) }],
          },
        ]
      : []),
    ...quoted.map((reference): Block => composeQuote(reference, id, composing, t)),
    ...pointed.map(
      (reference): Block => ({
        kind: "reference",
        id: referenceId(id, reference.number),
        runs: [{ text: `[${reference.number}] ` }, ...sourceRuns(reference, composing, t)],
      }),
    ),
  ];
}

const referenceId = (finding: number, number: number) => `finding-${finding}-${number}`;

/** A finding's words, each mark a link to what it points to. */
function textRuns(text: string, finding: number, known: ReadonlySet<number>): readonly Run[] {
  return splitAtMarks(text).flatMap((piece): Run[] => {
    if ("words" in piece) return [{ text: piece.words }];
    return piece.numbers.map((number) => ({
      text: `[${number}]`,
      ...(known.has(number) ? { to: referenceId(finding, number) } : {}),
    }));
  });
}

function composeQuote(
  reference: DocumentReference,
  finding: number,
  composing: Composing,
  t: Translate,
): Block {
  const id = referenceId(finding, reference.number);
  if (reference.quote === null)
    return {
      kind: "paragraph",
      look: "warning",
      runs: [{ text: `[${reference.number}] ${t("document:broken")}` }],
    };
  return {
    kind: "quote",
    id,
    lang: reference.lang,
    text: reference.quote,
    source: [{ text: `[${reference.number}] ` }, ...sourceRuns(reference, composing, t)],
  };
}

/** Who said it, as far as their choice allows, and the number that leads to the comment. */
function sourceRuns(
  { standing, comment, commenter, isPublicVersion }: DocumentReference,
  { locale, commentHref }: Composing,
  t: Translate,
): readonly Run[] {
  if (comment === null || commenter === null) return [{ text: t(`document:standing.${standing}`) }];
  const who = describeCommenter(commenter, locale, t);
  return [
    { text: `${who}. ` },
    { text: t("document:commentLink", { number: comment }), href: commentHref(comment) },
    ...(isPublicVersion ? [{ text: ` (${t("document:publicVersion")})` }] : []),
  ];
}

/** "Cámara de Comercio (Business association, Mexico)"; without names the rest alone. */
export function describeCommenter(
  { type, organization, name, country }: QuotedCommenter,
  locale: Locale,
  t: Translate,
): string {
  const kind = [
    t(`vocabulary:stakeholderType.${type}`),
    ...(country === null ? [] : [countryName(country, locale)]),
  ].join(", ");
  const who = [name, organization].filter((each) => each !== null && each !== "").join(", ");
  return who ? `${who} (${kind})` : kind;
}
