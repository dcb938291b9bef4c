import type { ReactNode } from "react";
import { withholdReasons } from "~/comments/comment";
import { locales } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { isSamePlace, type Placed, type ThemeRead, themeCode } from "~/tagging/theme";
import { CheckboxGroup, fieldId, Select, TextArea } from "~/ui/field";
import { Choice } from "~/ui/fields/choice";
import type { PreviewedAction } from "./bulk-actions";
import type { OperationEntered, OperationErrors } from "./operation-form";

interface FieldsProps {
  readonly action: PreviewedAction;
  readonly entered: OperationEntered;
  readonly errors: OperationErrors;
  readonly editions: readonly EditionRead[];
  readonly themes: readonly ThemeRead[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** What an action needs to be told besides which comments it is about. */
export function PreviewFields(props: FieldsProps) {
  switch (props.action) {
    case "withhold":
      return <WithholdMany {...props} />;
    case "tag":
      return <TagMany {...props} />;
    case "assign":
      return <AssignMany {...props} />;
    case "share":
      return <ShareMany {...props} />;
    default:
      return null;
  }
}

function WithholdMany({ entered, errors }: FieldsProps) {
  const t = useTranslate();
  return (
    <>
      <Select
        name="reason"
        label={t("triage:deciding.reason")}
        required
        requiredMark={t("triage:deciding.required")}
        emptyLabel={t("triage:deciding.chooseReason")}
        defaultValue={entered.reason}
        error={errors.reason && t("triage:problem.reason")}
        options={withholdReasons.map((value) => ({ value, label: t(`vocabulary:withholdReason.${value}`) }))}
      />
      {locales.map((locale) => (
        <TextArea
          key={locale}
          name={`message-${locale}`}
          label={t(`operations:preview.message.${locale}`)}
          optionalMark={t("triage:deciding.optional")}
          hint={t("operations:preview.messageHint")}
          lang={locale}
          rows={4}
          defaultValue={entered.message[locale]}
          error={errors[`message-${locale}`] && t("triage:problem.message")}
        />
      ))}
      <TextArea
        name="note"
        label={t("triage:deciding.note")}
        optionalMark={t("triage:deciding.optional")}
        hint={t("triage:deciding.noteHint")}
        rows={3}
        defaultValue={entered.note}
        error={errors.note && t("triage:problem.note")}
      />
    </>
  );
}

function TagMany({ entered, errors, editions, themes }: FieldsProps) {
  const t = useTranslate();
  return (
    <>
      <p className="usa-hint">{t("operations:preview.tagsHint")}</p>
      {errors.tags ? (
        <p className="usa-error-message" id={fieldId("tags")}>
          {t("operations:preview.needTags")}
        </p>
      ) : null}
      <div className="ui-columns">
        {(["add", "remove"] as const).map((name) => (
          <fieldset className="usa-fieldset" key={name}>
            <legend className="usa-legend">{t(`operations:preview.${name}`)}</legend>
            {editions.map((edition) => (
              <TagTree
                key={edition.code}
                name={name}
                edition={edition}
                themes={themes}
                ticked={entered[name]}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}

interface TreeProps {
  readonly name: "add" | "remove";
  readonly edition: EditionRead;
  readonly themes: readonly ThemeRead[];
  readonly ticked: readonly string[];
}

/** Boxes that begin empty, unlike those of one comment: what is not ticked here stays as it is. */
function TagTree({ name, edition, themes, ticked }: TreeProps) {
  const box = (value: string, label: ReactNode) => (
    <Choice
      kind="checkbox"
      id={fieldId(`${name}-${value}`)}
      name={name}
      value={value}
      defaultChecked={ticked.includes(value)}
      label={label}
    />
  );
  const coded = (tag: { readonly code: string; readonly name: string }) =>
    box(
      `${edition.code}.${tag.code}`,
      <>
        <b>{tag.code}</b> {tag.name}
      </>,
    );
  const themesAt = (place: Placed) =>
    themes
      .filter((theme) => isSamePlace(theme, place))
      .map((theme) => <li key={theme.id}>{box(themeCode(theme.id), theme.name)}</li>);
  return (
    <>
      <p>
        <b>{edition.name}</b>
      </p>
      <ul className="ui-tree">
        {edition.pillars.map((pillar) => (
          <li key={pillar.code}>
            {coded(pillar)}
            <ul>
              {themesAt({ pillarId: pillar.id, workstreamId: null })}
              {pillar.workstreams.map((workstream) => (
                <li key={workstream.code}>
                  {coded(workstream)}
                  <ul>{themesAt({ pillarId: pillar.id, workstreamId: workstream.id })}</ul>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function AssignMany({ entered, errors, people }: FieldsProps) {
  const t = useTranslate();
  return (
    <Select
      name="to"
      label={t("operations:preview.to")}
      required
      requiredMark={t("triage:deciding.required")}
      emptyLabel={t("operations:preview.choosePerson")}
      defaultValue={entered.to}
      error={errors.to && t("operations:preview.needPerson")}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function ShareMany({ entered, errors, people }: FieldsProps) {
  const t = useTranslate();
  return (
    <CheckboxGroup
      name="among"
      label={t("operations:preview.among")}
      hint={t("operations:preview.amongHint")}
      error={errors.among && t("operations:preview.needAmong")}
      defaultValue={entered.among}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
