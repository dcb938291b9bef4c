import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskFilePath } from "~/paths";
import { Disclosure } from "~/ui/disclosure";
import { Section } from "~/ui/section";
import { SelectableText } from "~/ui/selecting/selectable-text";
import type { TextMark } from "~/ui/selecting/stretch";
import type { FileOfComment } from "./comment-files.server";
import { FileList } from "./file-list";

/** A comment's files beside its text, each with what could be read in it. */
export function FilesAtDesk({
  files,
  trackingNumber,
  commentLocale,
  shownCharacters,
  marks = {},
}: {
  readonly files: readonly FileOfComment[];
  readonly trackingNumber: string;
  /** What the comment was written in, and its files most likely too. */
  readonly commentLocale: Locale;
  /** Of each text so many are here. */
  readonly shownCharacters: number;
  /** Marked stretches of each file's text, by `file:` and its id. */
  readonly marks?: Readonly<Record<string, readonly TextMark[]>>;
}) {
  const t = useTranslate();
  const limit = formatNumber(shownCharacters, useLocale());
  if (files.length === 0) return null;
  return (
    <Section heading={t("attachments:list")}>
      <FileList
        files={files}
        hrefOf={({ id, scan }) =>
          scan === "clean" || scan === "unscanned" ? deskFilePath(trackingNumber, id) : undefined
        }
        below={(file) => (
          <>
            <p className="ui-file__note">
              {t(file.isReplaced ? "attachments:replaced" : `attachments:part.${file.part}`)}
              {file.scan === "waiting" || file.scan === "infected"
                ? `. ${t(`attachments:scanNote.${file.scan}`)}`
                : file.textState === "read"
                  ? null
                  : `. ${t(`attachments:text.${file.textState}`)}`}
            </p>
            {/* open where it has what was searched for */}
            {file.textState === "read" && !file.isReplaced ? (
              <Disclosure
                summary={t("attachments:text.read", { name: file.fileName })}
                open={marks[`file:${file.id}`]?.some(({ look }) => look === "sought")}
              >
                {file.textIsCut ? <p className="usa-hint">{t("attachments:text.cut", { limit })}</p> : null}
                <SelectableText
                  part={`file:${file.id}`}
                  text={file.text}
                  lang={commentLocale}
                  marks={marks[`file:${file.id}`]}
                />
              </Disclosure>
            ) : null}
          </>
        )}
      />
    </Section>
  );
}
