import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { isShowable } from "./posted-comments.server";

/**
 * What whoever holds a tracking number may see: no text, no name, no contact detail, and a fingerprint only where its
 * author is named. Undefined where no comment has the number.
 */
export async function findReceipt(db: Db, trackingNumber: string, locale: Locale) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("noticeTexts", (join) =>
      join.onRef("noticeTexts.noticeId", "=", "notices.id").on("noticeTexts.locale", "=", locale),
    )
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "comments.trackingNumber",
      "comments.submittedAt",
      "comments.status",
      "comments.publication",
      "comments.withheldReason",
      "comments.held",
      "comments.receivedLate",
      "comments.revision",
      "comments.amendedAt",
      "notices.docketNumber",
      "noticeTexts.title",
    ])
    .select((eb) => [
      isShowable(eb).$castTo<boolean>().as("showable"),
      // the record of an unnamed comment has its organization's name: whoever knows the text, which may be posted, and
      // a list of names could try them until the fingerprint fits
      eb
        .case()
        .when("comments.publication", "=", "named")
        .then(eb.ref("comments.fingerprint"))
        .end()
        .as("fingerprint"),
    ])
    .executeTakeFirst();
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
