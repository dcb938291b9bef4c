import { DifferenceText } from "~/campaigns/difference-text";
import { sectionTitle } from "~/findings/document/compose-section";
import type { InBothLanguages } from "~/findings/section";
import { locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { CommentStatusTag } from "~/triage/comment-status";
import { Alert } from "~/ui/alert";
import { Heading } from "~/ui/heading";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import type { ComparedComments } from "./compare-comments.server";
import type { CodebookDifference, Differences, FindingChange, PlacedFinding } from "./compare-documents";

/** How a later version differs from an earlier one: what is counted, what is said, by which codebook, of which comments. */
export function DifferencesOfVersions({
  differences,
  comments,
}: {
  readonly differences: Differences;
  /** Undefined where the lists of comments cannot be read now. */
  readonly comments: ComparedComments | undefined;
}) {
  const t = useTranslate();
  const { isFilterChanged, isTitleChanged, added, removed, changed, codebook } = differences;
  return (
    <>
      {isFilterChanged ? <Alert kind="warning">{t("issuing:differences.filters")}</Alert> : null}
      {isTitleChanged ? <Alert kind="info">{t("issuing:differences.noticeTitle")}</Alert> : null}
      <CountChanges counts={differences.counts} />
      {added.length + removed.length + changed.length === 0 ? (
        <p>{t("issuing:differences.findingsNone")}</p>
      ) : null}
      <FindingTexts heading={t("issuing:differences.added")} findings={added} />
      <FindingTexts heading={t("issuing:differences.removed")} findings={removed} />
      {changed.length > 0 ? (
        <Section heading={t("issuing:differences.changed")}>
          <ul className="findings">
            {changed.map((change) => (
              <ChangedFinding key={change.after.id} change={change} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section heading={t("issuing:differences.codebook")}>
        {codebook.length === 0 ? <p>{t("issuing:differences.codebookNone")}</p> : null}
        <ul>
          {codebook.map((difference) => (
            <CodebookLine key={JSON.stringify(difference)} difference={difference} />
          ))}
        </ul>
      </Section>
      <Section heading={t("issuing:differences.comments")}>
        {comments ? (
          <Comments comments={comments} />
        ) : (
          <Alert kind="warning">{t("issuing:differences.commentsAway")}</Alert>
        )}
      </Section>
    </>
  );
}

function CountChanges({ counts }: Pick<Differences, "counts">) {
  const t = useTranslate();
  const locale = useLocale();
  if (counts.length === 0) return <p>{t("issuing:differences.countsNone")}</p>;
  const number = (count: number) => formatNumber(count, locale);
  return (
    <DataTable
      caption={t("issuing:differences.counts")}
      columns={[
        { key: "what", header: t("issuing:differences.what"), rowHeader: true },
        { key: "before", header: t("issuing:differences.before"), numeric: true },
        { key: "after", header: t("issuing:differences.after"), numeric: true },
        { key: "voicesBefore", header: t("issuing:differences.voicesBefore"), numeric: true },
        { key: "voicesAfter", header: t("issuing:differences.voicesAfter"), numeric: true },
      ]}
      rows={counts.map(({ by, key, before, after, ...names }) => ({
        key: `${by} ${key}`,
        cells: {
          what: `${t(`issuing:differences.by.${by}`)}: ${names[locale]}`,
          before: number(before.comments),
          after: number(after.comments),
          voicesBefore: number(before.voices),
          voicesAfter: number(after.voices),
        },
      }))}
    />
  );
}

function FindingTexts({
  heading,
  findings,
}: {
  readonly heading: string;
  readonly findings: readonly PlacedFinding[];
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (findings.length === 0) return null;
  return (
    <Section heading={heading}>
      <ul className="findings">
        {findings.map(({ id, section, kind, text }) => (
          <li key={id} className="finding">
            <p className="usa-hint">
              {sectionTitle(section, locale, t)} · {t(`findings:kind.${kind}`)}
            </p>
            {locales.map((language) => (
              <p
                key={language}
                lang={text[language] === null ? undefined : language}
                className="finding-text"
              >
                {text[language] ?? t(`document:missing.${language}`)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ChangedFinding({ change }: { readonly change: FindingChange }) {
  const t = useTranslate();
  const locale = useLocale();
  const { before, after, texts, isMoved, hasOtherReferences } = change;
  const place = ({ section, kind }: PlacedFinding) =>
    `${sectionTitle(section, locale, t)} · ${t(`findings:kind.${kind}`)}`;
  return (
    <li className="finding">
      <p className="usa-hint">
        {isMoved ? t("issuing:differences.moved", { from: place(before), to: place(after) }) : place(after)}
      </p>
      {locales
        .filter((language) => language in texts)
        .map((language) => {
          const stretches = texts[language];
          return (
            <div key={language}>
              <Heading level={3} className="finding-kind">
                {t(`issuing:differences.inLanguage.${language}`)}
              </Heading>
              {stretches ? (
                <DifferenceText stretches={stretches} lang={language} />
              ) : (
                <p>{t("issuing:differences.tooLong")}</p>
              )}
            </div>
          );
        })}
      {hasOtherReferences ? <p>{t("issuing:differences.references")}</p> : null}
    </li>
  );
}

function CodebookLine({ difference }: { readonly difference: CodebookDifference }) {
  const t = useTranslate();
  const locale = useLocale();
  const name = (names: InBothLanguages) => names[locale];
  switch (difference.kind) {
    case "renamed":
      return (
        <li>
          {t("issuing:differences.theme.renamed", { from: name(difference.from), to: name(difference.to) })}
        </li>
      );
    case "moved":
      return (
        <li>
          {t("issuing:differences.theme.moved", {
            name: name(difference.name),
            from: difference.from,
            to: difference.to,
          })}
        </li>
      );
    default:
      return (
        <li>
          {t(`issuing:differences.theme.${difference.kind}`, {
            name: name(difference.name),
            under: difference.under,
          })}
        </li>
      );
  }
}

function Comments({ comments }: { readonly comments: ComparedComments }) {
  const t = useTranslate();
  const locale = useLocale();
  if (comments.entered.count + comments.left.count === 0)
    return <p>{t("issuing:differences.commentsNone")}</p>;
  return (["entered", "left"] as const).map((side) => {
    const { count, named } = comments[side];
    if (count === 0) return null;
    return (
      <div key={side}>
        <p>{t(`issuing:differences.${side}`, { count, number: formatNumber(count, locale) })}</p>
        {count > named.length ? (
          <p>{t("issuing:differences.first", { number: formatNumber(named.length, locale) })}</p>
        ) : null}
        <ul>
          {named.map(({ trackingNumber, status }) => (
            <li key={trackingNumber}>
              <a href={deskCommentPath(trackingNumber)}>{trackingNumber}</a>{" "}
              <CommentStatusTag status={status} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
