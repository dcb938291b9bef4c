import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { findingPath, newFindingPath } from "~/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Form } from "~/ui/form";
import { Heading } from "~/ui/heading";
import { sectionTitle } from "./document/compose-section";
import { findingKinds } from "./finding";
import { FindingProblemTags } from "./finding-problems";
import { beginningOf, wordsIn } from "./finding-words";
import type { DraftFinding, DraftSection } from "./read-draft-page.server";

/** The id of a section on the page, for links to it. */
export const sectionAnchor = (key: string) => `section-${key.replace(/\W+/g, "-")}`;

/** One section of the draft: how many comments speak to it, its findings by kind, and links to add one. */
export function SectionFindings({
  docket,
  section,
}: {
  readonly docket: string;
  readonly section: DraftSection;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const title = sectionTitle({ ...section, kind: section.section }, locale, t);
  const level = section.depth === 1 ? 2 : 3;
  const { comments, voices, findings } = section;
  return (
    <section className="ui-section" id={sectionAnchor(section.key)}>
      <Heading level={level} className="ui-section__heading">
        {title}
      </Heading>
      <p className="usa-hint">
        {t("findings:sectionCount", {
          count: comments,
          comments: formatNumber(comments, locale),
          voices: formatNumber(voices, locale),
        })}
      </p>
      {findingKinds.map((kind) => {
        const ofKind = findings.filter((finding) => finding.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind}>
            <Heading level={level === 2 ? 3 : 4} className="finding-kind">
              {t(`findings:kinds.${kind}`)}
            </Heading>
            <ol className="findings">
              {ofKind.map((finding) => (
                <FindingItem key={finding.id} docket={docket} finding={finding} />
              ))}
            </ol>
          </div>
        );
      })}
      {findings.length === 0 ? <p>{t("findings:empty")}</p> : null}
      <ButtonRow>
        {findingKinds.map((kind) => {
          const action = t(`findings:add.${kind}`);
          return (
            <LinkButton
              key={kind}
              variant="quiet"
              size="small"
              href={`${newFindingPath(docket)}?${new URLSearchParams({ section: section.key, kind })}`}
              aria-label={t("findings:add.within", { action, section: title })}
            >
              {action}
            </LinkButton>
          );
        })}
      </ButtonRow>
    </section>
  );
}

/** A finding with what stands open in it, and the buttons to change its place. */
function FindingItem({ docket, finding }: { readonly docket: string; readonly finding: DraftFinding }) {
  const t = useTranslate();
  const locale = useLocale();
  const { id, references, problems, changedAt, changedBy, isFirst, isLast } = finding;
  const { words, lang } = wordsIn(finding.text, locale);
  const text = beginningOf(words) || t("findings:item.noText");
  const when = formatShort(changedAt, locale);
  return (
    <li id={`finding-${id}`} className="finding">
      {words === "" ? (
        <p>
          <i>{t("findings:item.noText")}</i>
        </p>
      ) : (
        <p className="finding-text" lang={lang === locale ? undefined : lang}>
          {words}
        </p>
      )}
      <p className="usa-hint">
        {t("findings:item.references", { count: references })}
        {" · "}
        {changedBy === null
          ? t("findings:item.changedAt", { when })
          : t("findings:item.changed", { name: changedBy, when })}
      </p>
      <FindingProblemTags problems={problems} />
      <Form>
        <input type="hidden" name="finding" value={id} />
        <ButtonRow>
          <LinkButton
            variant="secondary"
            size="small"
            href={findingPath(docket, id)}
            aria-label={t("findings:item.editNamed", { text })}
          >
            {t("findings:item.edit")}
          </LinkButton>
          {isFirst ? null : (
            <Button
              variant="secondary"
              size="small"
              name="intent"
              value="up"
              aria-label={t("findings:item.upNamed", { text })}
            >
              {t("findings:item.up")}
            </Button>
          )}
          {isLast ? null : (
            <Button
              variant="secondary"
              size="small"
              name="intent"
              value="down"
              aria-label={t("findings:item.downNamed", { text })}
            >
              {t("findings:item.down")}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </li>
  );
}
