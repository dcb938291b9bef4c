import { useState } from "react";
import { filtersInForce } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { ChosenOnPage } from "~/operations/operation-form";
import { forgetPicked } from "~/operations/picked";
import { deskCommentPath } from "~/paths";
import { FiltersInForce } from "~/queue/filters-in-force";
import { queueHref } from "~/queue/queue-list";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Checkbox } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { choiceParameters, letterHref } from "./letter-address";
import { figuresOf, type LetterCount, localesOf, totalOf } from "./letter-counts";
import type { LetterDraft, WordsProblem } from "./letter-draft";
import { LetterFigureTable } from "./letter-figures";
import { LetterPreview, type ShownLetter } from "./letter-preview";
import { StartChoice, WordsFields } from "./words-fields";

const FORM = "letters";

export interface LetterPage {
  readonly page: ChosenOnPage;
  readonly counts: readonly LetterCount[];
  readonly draft: LetterDraft;
  readonly draftId: string | undefined;
  /** The docket has words that were used before. */
  readonly hasLast: boolean;
  /** The fields begin with them. */
  readonly beginsWithLast: boolean;
  readonly letter: ShownLetter | undefined;
  readonly notFound: boolean;
  readonly mailIsSent: boolean;
  /** The id that the run will have, so that two clicks begin one; and when its counts were taken. */
  readonly operationId: string;
  readonly seenAt: string;
}

/** Who gets a letter, what it says, how it arrives, and sending it: the same for one comment and for many. */
export function LetterForm({ loaded, problems }: { loaded: LetterPage; problems: readonly WordsProblem[] }) {
  const { page, counts, draft } = loaded;
  const t = useTranslate();
  const [choices, setChoices] = useState({ again: draft.again, unconfirmed: draft.unconfirmed });
  const figures = figuresOf(counts, choices);
  const occurring = localesOf(counts);
  return (
    <div className="ui-letters">
      <Choice page={page} />
      <Form
        id={FORM}
        action={letterHref(page, { draft: loaded.draftId, of: loaded.letter?.trackingNumber })}
        onChange={({ target }) => {
          if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
          const { name, checked } = target;
          if (name === "again" || name === "unconfirmed") setChoices({ ...choices, [name]: checked });
        }}
      >
        {choiceParameters(page).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="of" value={loaded.letter?.trackingNumber ?? ""} />
        <input type="hidden" name="operation" value={loaded.operationId} />
        <input type="hidden" name="seen" value={loaded.seenAt} />
        <input type="hidden" name="expected" value={totalOf(counts)} />
        <input type="hidden" name="letters" value={figures.willGo} />
        <Section heading={t("acknowledging:form.words")}>
          {loaded.beginsWithLast ? <p className="usa-hint">{t("acknowledging:form.lastUsed")}</p> : null}
          <WordsFields words={draft.words} locales={[...occurring.keys()]} problems={problems} />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="show">
              {t("acknowledging:form.show")}
            </Button>
            {loaded.letter ? (
              <Button variant="secondary" name="intent" value="test">
                {t("acknowledging:form.test")}
              </Button>
            ) : null}
          </ButtonRow>
          <StartChoice hasLast={loaded.hasLast} />
        </Section>
        <Section heading={t("acknowledging:form.who")}>
          <Checkbox
            name="unconfirmed"
            value="yes"
            label={t("acknowledging:form.unconfirmed")}
            hint={t("acknowledging:form.unconfirmedHint")}
            defaultChecked={draft.unconfirmed}
          />
          {counts.some(({ acknowledged }) => acknowledged) ? (
            <Checkbox
              name="again"
              value="yes"
              label={t("acknowledging:form.again")}
              hint={t("acknowledging:form.againHint")}
              defaultChecked={draft.again}
            />
          ) : null}
          <div className="ui-letters__narrow">
            <LetterFigureTable figures={figures} />
          </div>
        </Section>
      </Form>
      <LetterPreview {...loaded} draft={loaded.draftId} counts={occurring} />
      <Send page={page} letters={figures.willGo} mailIsSent={loaded.mailIsSent} />
    </div>
  );
}

/** To the list, or to the one comment that it is about. */
function backOf({ scope, filter, numbers }: ChosenOnPage): string {
  const [only, ...more] = scope === "picked" ? numbers : [];
  return only && more.length === 0 ? deskCommentPath(only) : queueHref(filter);
}

function Choice({ page }: { readonly page: ChosenOnPage }) {
  const t = useTranslate();
  if (page.scope !== "all") return null;
  if (filtersInForce(page.filter).length === 0) return <p>{t("operations:preview.allOfThem")}</p>;
  return (
    <>
      <p>{t("operations:preview.byFilter")}</p>
      <FiltersInForce filter={page.filter} hrefOf={queueHref} />
    </>
  );
}

function Send({
  page,
  letters,
  mailIsSent,
}: {
  readonly page: ChosenOnPage;
  readonly letters: number;
  readonly mailIsSent: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Section heading={t("acknowledging:form.sendHeading")}>
      {mailIsSent ? null : <p className="usa-hint">{t("acknowledging:form.kept")}</p>}
      <ButtonRow>
        {letters > 0 ? (
          <Button
            form={FORM}
            name="intent"
            value="send"
            onClick={page.scope === "picked" ? forgetPicked : undefined}
          >
            {t("acknowledging:form.send", { count: letters, number: formatNumber(letters, locale) })}
          </Button>
        ) : (
          <p>{t("acknowledging:form.sendNone")}</p>
        )}
        <LinkButton variant="secondary" href={backOf(page)}>
          {t("acknowledging:form.back")}
        </LinkButton>
      </ButtonRow>
    </Section>
  );
}
