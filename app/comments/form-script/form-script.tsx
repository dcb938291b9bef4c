import { useContext } from "react";
import { attachmentLimits } from "~/attachments/attachment";
import { describeUploadProblem } from "~/attachments/describe-problem";
import { en } from "~/i18n/en";
import { es } from "~/i18n/es";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { PageContext } from "~/page-context";
import { draftSavePath, uploadsPath } from "~/paths";
import { limits } from "../comment";
import type { TypedComment } from "../typed-comment";
import scriptUrl from "./main.ts?worker&url";
import { type FormScriptSettings, SCRIPT_ID } from "./settings";

const words = { en: en.formScript, es: es.formScript };

/**
 * The comment form's one script, with all that it is told: it counts, keeps, uploads and proves. The form works
 * without it. `?worker&url` makes a file of its own of it, without React and without the catalogues.
 */
export function FormScript({
  notice,
  typed,
  isNew,
}: {
  readonly notice: NoticeRead;
  /** What the form comes with: given back, or a draft. */
  readonly typed: TypedComment | undefined;
  /** Whether it becomes a comment of its own, and not a version of one that was sent. */
  readonly isNew: boolean;
}) {
  const { nonce } = useContext(PageContext);
  const locale = useLocale();
  const t = useTranslate();
  const answers = notice.questions.map(({ id }) => [`answer.${id}`, limits.answer] as const);
  const settings: FormScriptSettings = {
    locale,
    docket: notice.docketNumber,
    asOf: notice.asOf.toISOString(),
    closesAt: notice.closesAt.toISOString(),
    limits: {
      ...Object.fromEntries(answers),
      comment: limits.comment,
      publicVersion: limits.publicVersion,
      noPublicVersion: limits.noPublicVersion,
    },
    keepsDraft: isNew,
    filled: typed !== undefined,
    ...(typed?.draft ? { savePath: draftSavePath(locale, typed.draft) } : {}),
    uploads: {
      path: uploadsPath(locale, notice.docketNumber),
      fileBytes: attachmentLimits.fileBytes,
      tooLarge: describeUploadProblem(t, locale, "too-large"),
    },
    words: words[locale],
  };
  return (
    <script
      type="module"
      id={SCRIPT_ID}
      src={scriptUrl}
      nonce={nonce}
      data-settings={JSON.stringify(settings)}
    />
  );
}
