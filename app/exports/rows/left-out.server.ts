import { type RawBuilder, sql } from "kysely";
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

/** The texts that stand in place of a comment's own, by why it is left out. */
export type Stands = Readonly<Record<"withdrawn" | "withheld" | "confidential", string>>;

/**
 * The comment's text with what a moderator removed replaced; of one in confidence its public version, where it has one;
 * otherwise the words for why there is none.
 */
export function bodyOr(stands: Stands): RawBuilder<string> {
  return sql`case content.left_out
    when 'withdrawn' then ${stands.withdrawn}::text
    when 'withheld' then ${stands.withheld}::text
    when 'confidential' then coalesce(comments.redacted_public_body, comments.public_body, ${stands.confidential}::text)
    else coalesce(comments.redacted_body, comments.body) end`;
}
