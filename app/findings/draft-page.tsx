import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { sectionTitle } from "./document/compose-section";
import { beginningOf, wordsIn } from "./finding-words";
import type { DraftPage } from "./read-draft-page.server";
import { SectionFindings, sectionAnchor } from "./section-findings";

/** What a page of the draft says was just done. */
export const draftDone = [
  "moved",
  "at-end",
  "removed",
  "restored",
  "proposed",
  "proposal-undone",
  "nothing",
] as const;
export type DraftDone = (typeof draftDone)[number];

/** The draft of a docket's summary, section by section. */
export function DraftOfSummary({
  page,
  done,
}: {
  readonly page: DraftPage;
  readonly done: { readonly what: DraftDone; readonly finding: number | undefined } | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const { docket, sections, proposal, removed } = page;
  return (
    <>
      {done ? (
        <Alert kind={done.what === "nothing" || done.what === "at-end" ? "info" : "success"} role="status">
          {t(`findings:done.${done.what}`)}
          {done.what === "removed" && done.finding !== undefined ? (
            <Form>
              <input type="hidden" name="finding" value={done.finding} />
              <Button variant="secondary" size="small" name="intent" value="restore">
                {t("findings:removed.undo")}
              </Button>
            </Form>
          ) : null}
        </Alert>
      ) : null}
      <Disclosure summary={t("findings:proposal.heading")} open={proposal !== undefined}>
        <p>{t("findings:proposal.text")}</p>
        {proposal ? (
          <p>{t("findings:proposal.undoText", { count: formatNumber(proposal.count, locale) })}</p>
        ) : null}
        <Form>
          <Button variant="secondary" name="intent" value="propose">
            {t("findings:proposal.button")}
          </Button>
          {proposal ? (
            <>
              <input type="hidden" name="proposal" value={proposal.id} />
              <Button variant="secondary" name="intent" value="undo-proposal">
                {t("findings:proposal.undo")}
              </Button>
            </>
          ) : null}
        </Form>
      </Disclosure>
      <Disclosure summary={t("findings:contents")}>
        <ul>
          {sections.map((section) => (
            <li key={section.key}>
              <a href={`#${sectionAnchor(section.key)}`}>
                {sectionTitle({ ...section, kind: section.section }, locale, t)}
              </a>{" "}
              ({formatNumber(section.findings.length, locale)})
            </li>
          ))}
        </ul>
      </Disclosure>
      {sections.map((section) => (
        <SectionFindings key={section.key} docket={docket} section={section} />
      ))}
      {removed.length > 0 ? <RemovedFindings removed={removed} /> : null}
    </>
  );
}

function RemovedFindings({ removed }: Pick<DraftPage, "removed">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Section heading={t("findings:removed.heading")}>
      <ul className="findings">
        {removed.map(({ id, textEn, textEs, removedAt }) => {
          const { words, lang } = wordsIn({ en: textEn, es: textEs }, locale);
          const text = beginningOf(words) || t("findings:item.noText");
          return (
            <li key={id} className="finding">
              <p lang={lang === locale ? undefined : lang}>{text}</p>
              {removedAt ? (
                <p className="usa-hint">
                  {t("findings:removed.when", { when: formatShort(removedAt, locale) })}
                </p>
              ) : null}
              <Form>
                <input type="hidden" name="finding" value={id} />
                <Button
                  variant="secondary"
                  size="small"
                  name="intent"
                  value="restore"
                  aria-label={t("findings:removed.restoreNamed", { text })}
                >
                  {t("findings:removed.restore")}
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
