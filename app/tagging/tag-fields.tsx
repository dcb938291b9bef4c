import type { ReactNode } from "react";
import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { fieldId } from "~/ui/field";
import { Choice } from "~/ui/fields/choice";
import { tickedCodes } from "./tags";
import { isSamePlace, offeredThemes, type Placed, type ThemeRead, themeCode } from "./theme";

interface TagFieldsProps {
  readonly edition: EditionRead;
  readonly themes?: readonly ThemeRead[] | undefined;
  readonly ticked: readonly string[];
  /** Codes that a passage of the comment has: unticking them here would change nothing. */
  readonly onPassages?: readonly string[] | undefined;
  /** The boxes' name; a page with two of these needs two. */
  readonly name?: string | undefined;
  readonly legend?: ReactNode;
  readonly error?: string | undefined;
  /** Id of a form elsewhere on the page that the boxes belong to. */
  readonly form?: string | undefined;
}

interface Box {
  readonly value: string;
  readonly label: ReactNode;
}

/**
 * The pillars and workstreams of the notice's edition as boxes to tick, workstreams beneath their pillar, and the themes
 * of its codebook beneath either.
 */
export function TagFields(props: TagFieldsProps) {
  const { edition, themes = [], ticked, onPassages = [], name = "tags", form } = props;
  const t = useTranslate();
  const shown = new Set([...tickedCodes(ticked, edition), ...ticked]);
  const box = ({ value, label }: Box) => (
    <Choice
      kind="checkbox"
      id={fieldId(`${name === "tags" ? "tag" : name}-${value}`)}
      name={name}
      value={value}
      form={form}
      defaultChecked={shown.has(value)}
      label={label}
      hint={onPassages.includes(value) ? t("tagging:fields.onPassage") : undefined}
    />
  );
  const coded = ({ code, name: words }: { readonly code: string; readonly name: string }) => ({
    value: code,
    label: (
      <>
        <b>{code}</b> {words}
      </>
    ),
  });
  const themesAt = (place: Placed) =>
    themes
      .filter((theme) => isSamePlace(theme, place))
      .map((theme) => <li key={theme.id}>{box({ value: themeCode(theme.id), label: theme.name })}</li>);
  return (
    <fieldset className="usa-fieldset" id={fieldId(name)}>
      <legend className="usa-legend">{props.legend ?? t("triage:tagging.legend")}</legend>
      <div className="usa-hint">{t("triage:tagging.hint", { edition: edition.name })}</div>
      {props.error ? <p className="usa-error-message">{props.error}</p> : null}
      <input type="hidden" name={name} value={offeredThemes(themes.map(({ id }) => id))} form={form} />
      <ul className="ui-tree">
        {edition.pillars.map((pillar) => (
          <li key={pillar.code}>
            {box(coded(pillar))}
            <ul>
              {themesAt({ pillarId: pillar.id, workstreamId: null })}
              {pillar.workstreams.map((workstream) => (
                <li key={workstream.code}>
                  {box(coded(workstream))}
                  <ul>{themesAt({ pillarId: pillar.id, workstreamId: workstream.id })}</ul>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
