import type { ReactNode } from "react";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { ListedFile } from "./attachment";
import { describeFile } from "./describe-file";

/** Files with their kind, size and whether they were scanned; each a download where `href` gives it an address. */
export function FileList<File extends ListedFile>({
  files,
  hrefOf,
  below,
}: {
  readonly files: readonly File[];
  readonly hrefOf: (file: File) => string | undefined;
  /** What follows a file's line. */
  readonly below?: (file: File) => ReactNode;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul className="ui-files" role="list">
      {files.map((file) => {
        const href = hrefOf(file);
        const name = <bdi>{file.fileName}</bdi>;
        return (
          <li className="ui-file" key={file.id}>
            <span className="ui-file__name">
              {href ? (
                <a href={href} download aria-label={t("attachments:download", { name: file.fileName })}>
                  {name}
                </a>
              ) : (
                name
              )}
            </span>
            <span className="ui-file__facts">{describeFile(t, locale, file)}</span>
            {below?.(file)}
          </li>
        );
      })}
    </ul>
  );
}
