import type { Locale } from "~/i18n/locale";
import { formatFileSize, formatNumber } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import { attachmentLimits, type UploadProblem } from "./attachment";

/** The limits in words, for the texts that name them. */
export function limitsInWords(locale: Locale) {
  return {
    files: formatNumber(attachmentLimits.files, locale),
    each: formatFileSize(attachmentLimits.fileBytes, locale),
    together: formatFileSize(attachmentLimits.totalBytes, locale),
  };
}

/** Why a file was not added and what to do, in a sentence or two. */
export function describeUploadProblem(t: Translate, locale: Locale, problem: UploadProblem): string {
  return t(`attachments:problem.${problem}`, limitsInWords(locale));
}
