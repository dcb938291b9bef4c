import { formatShortDate } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { passagesPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { passageId } from "./passage-marks";
import type { PassageRead } from "./passages.server";
import { describeTags } from "./tag-origins";

/** A comment's passages beside its text: the words, their tags, and who marked them. */
export function PassageList({
  passages,
  comment,
  query,
  canChange,
}: {
  readonly passages: readonly PassageRead[];
  readonly comment: { readonly trackingNumber: string; readonly locale: Locale };
  /** The queue's filters, to come back to: "?status=received". */
  readonly query: string;
  readonly canChange: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (passages.length === 0) return <p className="usa-hint">{t("tagging:passage.none")}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ol className="ui-passages" role="list">
      {passages.map((passage) => (
        <li key={passage.id} id={passageId(passage.id)} className="ui-passage">
          <p className="ui-passage__top">
            <b>{t("tagging:passage.number", { number: passage.number })}</b> · {whereOf(passage, t)}
          </p>
          <blockquote className="ui-passage__quote ui-plain-text" lang={comment.locale}>
            <a href={`#mark-passage-${passage.id}`}>{shorten(passage.quote)}</a>
          </blockquote>
          <ul className="ui-plain-list">
            {describeTags(passage.tags, t).map((tag) => (
              <li key={tag}>
                <b>{tag}</b>
              </li>
            ))}
          </ul>
          <p className="usa-hint">
            {t(passage.createdBy === null ? "tagging:passage.byPortal" : "tagging:passage.by", {
              name: passage.createdBy,
              when: formatShortDate(passage.createdAt, locale),
            })}
          </p>
          {canChange ? (
            <LinkButton
              variant="secondary"
              size="small"
              href={passagesPath(comment.trackingNumber, withPassage(query, passage.id))}
            >
              {t("tagging:passage.change")}
              <VisuallyHidden> {t("tagging:passage.number", { number: passage.number })}</VisuallyHidden>
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function withPassage(query: string, id: number): string {
  const parameters = new URLSearchParams(query);
  parameters.set("passage", String(id));
  return `?${parameters}`;
}

/** In which of a comment's texts a passage stands. */
export function whereOf(
  { part, question, fileName }: Pick<PassageRead, "part" | "question" | "fileName">,
  t: Translate,
): string {
  if (part === "body" || part === "public-version") return t(`tagging:part.${part}`);
  if (part.startsWith("answer:")) return t("tagging:part.answer", { number: (question ?? 0) + 1 });
  return t("tagging:part.file", { name: fileName ?? "" });
}

const SHOWN = 240;

/** A quote as a list shows it: the whole of a short one, the two ends of a long one. */
export function shorten(quote: string): string {
  const characters = [...quote];
  if (characters.length <= SHOWN) return quote;
  return `${characters.slice(0, SHOWN / 2).join("")} … ${characters.slice(-SHOWN / 2).join("")}`;
}
