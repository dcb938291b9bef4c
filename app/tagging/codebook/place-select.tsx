import { useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { Select } from "~/ui/field";

/** A choice of a pillar as a whole or one of its workstreams. */
export function PlaceSelect({
  edition,
  label,
  defaultValue,
  error,
}: {
  readonly edition: EditionRead;
  readonly label: string;
  readonly defaultValue?: string | undefined;
  readonly error?: string | undefined;
}) {
  const t = useTranslate();
  const option = ({ code, name }: { readonly code: string; readonly name: string }) => ({
    value: code,
    label: `${code} ${name}`,
  });
  return (
    <Select
      name="under"
      label={label}
      emptyLabel={t("tagging:codebook.choosePlace")}
      required
      requiredMark={t("triage:deciding.required")}
      defaultValue={defaultValue}
      error={error}
      options={edition.pillars.flatMap((pillar) => [option(pillar), ...pillar.workstreams.map(option)])}
    />
  );
}
