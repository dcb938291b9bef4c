import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { TextArea, TextField } from "~/ui/field";
import type { PassageEntered } from "./passage-form.server";
import { TagFields } from "./tag-fields";
import type { ThemeRead } from "./theme";

interface PassageFieldsProps {
  readonly edition: EditionRead;
  readonly themes: readonly ThemeRead[];
  readonly entered?: Partial<PassageEntered> | undefined;
  /** In how many places the words stand, where that is the trouble. */
  readonly places?: number | undefined;
  readonly errors?: { readonly quote?: string | undefined; readonly tags?: string | undefined } | undefined;
  /** Id of a form elsewhere on the page that the fields belong to. */
  readonly form?: string | undefined;
}

/**
 * The words of a passage and its tags. The words are filled in by choosing a stretch of the text, or pasted: a person
 * without scripts has no other way.
 */
export function PassageFields({ edition, themes, entered, places, errors, form }: PassageFieldsProps) {
  const t = useTranslate();
  return (
    <>
      {(["part", "start", "end"] as const).map((name) => (
        <input key={name} type="hidden" name={`passage.${name}`} value={entered?.[name] ?? ""} form={form} />
      ))}
      <TextArea
        name="passage.quote"
        label={t("tagging:passage.quote")}
        hint={t("tagging:passage.quoteHint")}
        rows={4}
        defaultValue={entered?.quote}
        error={errors?.quote}
        form={form}
      />
      {places === undefined ? null : (
        <TextField
          name="passage.which"
          label={t("tagging:passage.which", { count: places })}
          type="number"
          min={1}
          max={places}
          width="short"
          defaultValue={entered?.which}
          form={form}
        />
      )}
      <TagFields
        edition={edition}
        themes={themes}
        ticked={entered?.codes ?? []}
        name="passage.tags"
        legend={t("tagging:passage.legend")}
        error={errors?.tags}
        form={form}
      />
    </>
  );
}
