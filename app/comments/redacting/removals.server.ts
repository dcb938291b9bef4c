import type { ExpressionBuilder } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Locale } from "~/i18n/locale";
import type { Database } from "~db/schema";
import { listRemovals, type RedactedStretch, type Removal } from "./redaction";

/** A comment's redactions as a column, to tell where the markers stand. They never leave the server: their ends tell how much was removed. */
export function redactionsOf(eb: ExpressionBuilder<Database, "comments">) {
  return jsonArrayFrom(
    eb
      .selectFrom("redactions")
      .whereRef("redactions.commentId", "=", "comments.id")
      .select([
        "redactions.part",
        "redactions.startAt as start",
        "redactions.endAt as end",
        "redactions.reason",
      ]),
  );
}

/** Where the markers stand in each part's redacted text. */
export function removalsOf(
  redactions: readonly (RedactedStretch & { readonly part: string })[],
  { locale }: { readonly locale: Locale },
): (part: string) => readonly Removal[] {
  return (part) =>
    listRemovals(
      redactions.filter((each) => each.part === part),
      locale,
    );
}
