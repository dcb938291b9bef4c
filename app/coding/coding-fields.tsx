import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { tickedCodes } from "~/tagging/tags";
import { fieldId } from "~/ui/field";
import { Choice } from "~/ui/fields/choice";
import { KeyCap } from "~/ui/keys/key-cap";

/** Letters that tick workstreams; those that press the page's buttons are not among them. */
const LETTERS = "abcdefghijklmoqrtuvwxyz";
/** The buttons' own: next, skip, the one before, and nothing. */
export const buttonKeys = { save: "n", skip: "s", back: "p", none: "0" } as const;

const boxId = (code: string) => fieldId(`code-${code}`);
/** Where an error about the boxes leads. */
export const firstBoxId = ({ pillars }: EditionRead): string => boxId(pillars[0]?.code ?? "");

/** The agenda as boxes to tick, each with its key: nothing is ticked but what this coder gave before. */
export function CodingFields({
  edition,
  ticked,
}: {
  readonly edition: EditionRead;
  readonly ticked: readonly string[];
}) {
  const t = useTranslate();
  const shown = tickedCodes(ticked, edition);
  const box = (tag: { readonly code: string; readonly name: string }, key: string | undefined) => (
    <Choice
      kind="checkbox"
      id={boxId(tag.code)}
      name="codes"
      value={tag.code}
      defaultChecked={shown.includes(tag.code)}
      data-key={key}
      label={
        <>
          <b>{tag.code}</b> {tag.name} {key ? <KeyCap beside>{key}</KeyCap> : null}
        </>
      }
    />
  );
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{t("triage:tagging.legend")}</legend>
      <div className="usa-hint">{t("triage:tagging.hint", { edition: edition.name })}</div>
      <ul className="ui-tree">
        {edition.pillars.map((pillar, index) => {
          const digit = index < 9 ? String(index + 1) : undefined;
          return (
            <li key={pillar.code}>
              {box(pillar, digit)}
              <ul>
                {pillar.workstreams.map((workstream, place) => {
                  const letter = LETTERS[place];
                  return (
                    <li key={workstream.code}>
                      {box(workstream, digit && letter ? `${digit}${letter}` : undefined)}
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
