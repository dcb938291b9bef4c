import type { ListedFile } from "~/attachments/attachment";
import { useTranslate } from "~/i18n/translate";
import { CheckboxGroup } from "~/ui/field";

export interface Carried {
  /** The version that is being changed. */
  readonly revision: number;
  /** Ids of its files that the new version leaves out. */
  readonly removed: readonly string[];
}

/** What an amending form holds besides a comment's own fields: of which version it is, and which files stay. */
export function AmendFields({
  revision,
  removed,
  stored,
}: Carried & { readonly stored: readonly ListedFile[] }) {
  const t = useTranslate();
  return (
    <>
      <input type="hidden" name="revision" value={revision} autoComplete="off" />
      {stored.length > 0 ? (
        <CheckboxGroup
          name="removed"
          label={t("follow:amending.files")}
          hint={t("follow:amending.filesHint")}
          options={stored.map(({ id, fileName }) => ({
            value: id,
            label: t("follow:amending.leaveOut", { fileName }),
          }))}
          defaultValue={removed}
        />
      ) : null}
    </>
  );
}

/** The same where nothing is to be chosen any more. */
export function AmendHidden({ revision, removed }: Carried) {
  return (
    <>
      <input type="hidden" name="revision" value={revision} autoComplete="off" />
      {removed.map((id) => (
        <input key={id} type="hidden" name="removed" value={id} autoComplete="off" />
      ))}
    </>
  );
}
