import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { fieldId } from "~/ui/field";
import { Choice } from "~/ui/fields/choice";
import { tickedCodes } from "./tags";

/** The pillars and workstreams of the notice's edition as boxes to tick, workstreams beneath their pillar. */
export function TagFields({
  edition,
  ticked,
}: {
  readonly edition: EditionRead;
  readonly ticked: readonly string[];
}) {
  const t = useTranslate();
  const shown = tickedCodes(ticked, edition);
  const box = ({ code, name }: { readonly code: string; readonly name: string }) => (
    <Choice
      kind="checkbox"
      id={fieldId(`tag-${code}`)}
      name="tags"
      value={code}
      defaultChecked={shown.includes(code)}
      label={
        <>
          <b>{code}</b> {name}
        </>
      }
    />
  );
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{t("triage:tagging.legend")}</legend>
      <div className="usa-hint">{t("triage:tagging.hint", { edition: edition.name })}</div>
      <ul className="ui-tree">
        {edition.pillars.map((pillar) => (
          <li key={pillar.code}>
            {box(pillar)}
            {pillar.workstreams.length > 0 ? (
              <ul>
                {pillar.workstreams.map((workstream) => (
                  <li key={workstream.code}>{box(workstream)}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
