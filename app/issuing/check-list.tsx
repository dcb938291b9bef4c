import type { ReactNode } from "react";
import { sectionTitle } from "~/findings/document/compose-section";
import { beginningOf, wordsIn } from "~/findings/finding-words";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { findingPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { type Checks, needsNote } from "./checks";

const MOST_SHOWN = 10;

/** What stands open before a summary is issued: first what has to be mended, then what an official judges. */
export function CheckList({ docket, checks }: { readonly docket: string; readonly checks: Checks }) {
  const t = useTranslate();
  const locale = useLocale();
  const { broken, missing, proposed, bare, untagged, undecided, comments, findings } = checks;
  const number = (count: number) => ({ count, number: formatNumber(count, locale) });
  return (
    <>
      <p>{t("issuing:checks.counted", number(comments))}</p>
      {broken.length > 0 ? (
        <Alert kind="error" heading={t("issuing:checks.block")} headingLevel={3}>
          <FindingLinks docket={docket} heading={t("issuing:checks.broken")} findings={broken} />
        </Alert>
      ) : null}
      {needsNote(checks) ? (
        <Alert kind="warning" heading={t("issuing:checks.judge")} headingLevel={3}>
          {findings === 0 ? <p>{t("issuing:checks.noFindings")}</p> : null}
          {untagged > 0 ? <p>{t("issuing:checks.untagged", number(untagged))}</p> : null}
          {undecided > 0 ? <p>{t("issuing:checks.undecided", number(undecided))}</p> : null}
          <FindingLinks docket={docket} heading={t("issuing:checks.missing")} findings={missing} />
          <FindingLinks docket={docket} heading={t("issuing:checks.proposed")} findings={proposed} />
          <Shown
            heading={t("issuing:checks.bare")}
            items={bare.map((section) => sectionTitle(section, locale, t))}
          />
        </Alert>
      ) : null}
      {broken.length === 0 && !needsNote(checks) ? (
        <Alert kind="success">{t("issuing:checks.ready")}</Alert>
      ) : null}
    </>
  );
}

function FindingLinks({
  docket,
  heading,
  findings,
}: {
  readonly docket: string;
  readonly heading: string;
  readonly findings: Checks["broken"];
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Shown
      heading={heading}
      items={findings.map(({ id, text, section }) => {
        const { words, lang } = wordsIn(text, locale);
        return (
          <a key={id} href={findingPath(docket, id)}>
            {section || t("findings:overall")}:{" "}
            <span lang={words && lang !== locale ? lang : undefined}>
              {beginningOf(words) || t("findings:item.noText")}
            </span>
          </a>
        );
      })}
    />
  );
}

/** A list under its heading: the first few, and how many more there are. Nothing where it is empty. */
function Shown({ heading, items }: { readonly heading: string; readonly items: readonly ReactNode[] }) {
  const t = useTranslate();
  const locale = useLocale();
  if (items.length === 0) return null;
  const more = items.length - MOST_SHOWN;
  return (
    <>
      <p>
        {heading} ({formatNumber(items.length, locale)}):
      </p>
      <ul className="issuing-open">
        {items.slice(0, MOST_SHOWN).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came, and nothing in it has a state
          <li key={index}>{item}</li>
        ))}
        {more > 0 ? (
          <li>{t("issuing:checks.more", { count: more, number: formatNumber(more, locale) })}</li>
        ) : null}
      </ul>
    </>
  );
}
