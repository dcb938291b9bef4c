import { type RawBuilder, sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import type { Inclusion } from "../export-request";

/**
 * Why a comment's content (texts, answers, names, files) is not in a file, or null where it is: its author took it back,
 * a moderator withheld it, or it was given in confidence, unless whoever asks chose to have it. Its row stays, with all
 * that it is counted by.
 */
export function leftOut(include: readonly Inclusion[]): RawBuilder<string | null> {
  const unless = (inclusion: Inclusion) => sql.lit(!include.includes(inclusion));
  return sql`case
    when comments.status = 'withdrawn' then 'withdrawn'
    when comments.status = 'withheld' and ${unless("withheld")} then 'withheld'
    when comments.publication = 'confidential' and ${unless("confidential")} then 'confidential' end`;
}

/**
 * The comment's text with what a moderator removed replaced; of one in confidence its public version, where it has one;
 * otherwise words, in the file's language, for why there is none.
 */
export function bodyOrWhyNot(locale: Locale): RawBuilder<string> {
  const t = translator(locale);
  return sql`case content.left_out
    when 'withdrawn' then ${t("exports:leftOut.withdrawn")}::text
    when 'withheld' then ${t("exports:leftOut.withheld")}::text
    when 'confidential' then coalesce(comments.redacted_public_body, comments.public_body, ${t("exports:leftOut.confidential")}::text)
    else coalesce(comments.redacted_body, comments.body) end`;
}
