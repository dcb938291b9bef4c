import { readStatuses } from "~/acknowledgements/letter.server";
import type { Locale } from "~/i18n/locale";
import type { Chosen } from "~/operations/begin-operation.server";
import { chosenComments } from "~/operations/preview-operation.server";
import type { Db } from "~db/connect";

/** One of the chosen comments whose letter is shown, and those beside it in the same language. */
export interface Sample {
  readonly trackingNumber: string;
  readonly locale: Locale;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/**
 * The comment whose letter is shown: the one asked for, if it is among the chosen and can be acknowledged; otherwise the
 * newest in a language, of those who would be written to first. Undefined where none can be.
 */
export async function findSample(
  db: Db,
  chosen: Chosen,
  asked: { readonly of: string | undefined; readonly locale: Locale | undefined },
): Promise<Sample | undefined> {
  const { of, locale } = asked;
  const shown =
    (of === undefined
      ? undefined
      : await writable(db, chosen).where("comments.trackingNumber", "=", of).executeTakeFirst()) ??
    (await newest(db, chosen, locale, "waiting")) ??
    (await newest(db, chosen, locale, "addressed")) ??
    (await newest(db, chosen, locale));
  if (!shown) return undefined;
  const beside = (direction: "<" | ">") =>
    writable(db, chosen)
      .where("comments.locale", "=", shown.locale)
      .where("comments.id", direction, shown.id)
      .orderBy("comments.id", direction === "<" ? "desc" : "asc")
      .limit(1)
      .executeTakeFirst();
  const { trackingNumber } = shown;
  return {
    trackingNumber,
    locale: shown.locale,
    newer: (await beside(">"))?.trackingNumber,
    older: (await beside("<"))?.trackingNumber,
  };
}

const writable = (db: Db, chosen: Chosen) =>
  chosenComments(db, chosen)
    .where("comments.status", "in", [...readStatuses])
    .select(["comments.id", "comments.trackingNumber", "comments.locale"]);

/** The newest in a language; of those with an address, or of those with one who were not acknowledged. */
const newest = (db: Db, chosen: Chosen, locale: Locale | undefined, among?: "waiting" | "addressed") =>
  writable(db, chosen)
    .$if(locale !== undefined, (query) => query.where("comments.locale", "=", locale ?? "en"))
    .$if(among === "waiting", (query) =>
      query.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("acknowledgements")
              .whereRef("acknowledgements.commentId", "=", "comments.id")
              .select("acknowledgements.id"),
          ),
        ),
      ),
    )
    .$if(among !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("commentContacts")
            .whereRef("commentContacts.commentId", "=", "comments.id")
            .where("commentContacts.email", "is not", null)
            .select("commentContacts.commentId"),
        ),
      ),
    )
    .orderBy("comments.id", "desc")
    .limit(1)
    .executeTakeFirst();
