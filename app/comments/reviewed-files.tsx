import type { Part } from "~/attachments/attachment";
import { formatFileSize } from "~/i18n/numbers";
import { useLocale } from "~/i18n/translate";

/** A file as it is listed before it is sent. */
export interface ReviewedFile {
  readonly id: string;
  readonly part: Part;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
}

/** Names and sizes of files; nothing where there is none. */
export function ReviewedFiles({ files }: { readonly files: readonly ReviewedFile[] }) {
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <ul className="ui-plain-list">
      {files.map(({ id, fileName, size }) => (
        <li key={id}>
          <bdi>{fileName}</bdi> ({formatFileSize(size, locale)})
        </li>
      ))}
    </ul>
  );
}
