import type { Locale } from "~/i18n/locale";
import { formatFileSize } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import { kindOfMediaType, type ListedFile } from "./attachment";

/** What a file is, how large, and whether it was scanned: "PDF, 2.3 MB · Not scanned for malware". */
export function describeFile(t: Translate, locale: Locale, file: ListedFile): string {
  const kind = kindOfMediaType(file.mediaType);
  const size = formatFileSize(file.size, locale);
  const details = kind ? t("attachments:details", { kind: t(`attachments:kind.${kind}`), size }) : size;
  return `${details} · ${t(`attachments:scan.${file.scan}`)}`;
}
