import { useLocale, useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { FileField } from "~/ui/fields/file-field";
import { acceptedExtensions, fieldOfPart, type ListedFile, type Part } from "./attachment";
import { describeFile } from "./describe-file";
import { limitsInWords } from "./describe-problem";

export interface AttachmentFieldsProps {
  readonly part: Part;
  /** The files that wait with this form, of both parts. */
  readonly files: readonly ListedFile[];
  /** What is wrong with each file that was not added, one sentence each. */
  readonly problems?: readonly string[] | undefined;
}

/**
 * The form's part for files: what is kept so far, each with its way out, and a field for more. Works without scripts
 * by its two buttons; a script takes over what stands in `data-uploads`.
 */
export function AttachmentFields({ part, files, problems = [] }: AttachmentFieldsProps) {
  const t = useTranslate();
  const locale = useLocale();
  const field = fieldOfPart(part);
  const mine = files.filter((file) => file.part === part);
  return (
    <div className="ui-uploads" data-uploads data-part={part}>
      <FileField
        name={field}
        label={t(`attachments:choose.${part}`)}
        hint={
          <>
            {t(`attachments:hint.${part}`, limitsInWords(locale))}{" "}
            {part === "main" ? t("attachments:properties") : null}
          </>
        }
        error={problems.length > 0 ? problems.join("\n") : undefined}
        accept={acceptedExtensions.join(",")}
        multiple
      />
      <div className="ui-uploads__add" data-uploads-add>
        <Button variant="secondary" size="small" name="intent" value="attach">
          {t("attachments:add")}
        </Button>
        <p className="usa-hint">{t("attachments:addHint")}</p>
      </div>
      <h3 className="ui-uploads__title" id={`${field}-kept`}>
        {t(`attachments:kept.${part}`)}
      </h3>
      {mine.length === 0 ? <p data-uploads-none>{t("attachments:none")}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul className="ui-files" role="list" aria-labelledby={`${field}-kept`} data-upload-list>
        {mine.map((file) => (
          <PendingFile key={file.id} file={file} />
        ))}
      </ul>
    </div>
  );
}

function PendingFile({ file }: { readonly file: ListedFile }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <li className="ui-file" data-attachment={file.id}>
      <span className="ui-file__name" dir="auto">
        {file.fileName}
      </span>
      <span className="ui-file__facts">{describeFile(t, locale, file)}</span>
      <Button
        variant="quiet"
        size="small"
        name="removeAttachment"
        value={file.id}
        aria-label={t("attachments:removeFile", { name: file.fileName })}
      >
        {t("attachments:remove")}
      </Button>
    </li>
  );
}
