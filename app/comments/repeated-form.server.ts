import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type Locale, locales } from "~/i18n/locale";
import { askedNotice } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import { commentSchema } from "./comment-form";
import { fingerprintOf, recordedContent, writeRecord } from "./comment-record.server";
import type { TypedComment } from "./typed-comment";

/**
 * Whether a form that arrives under a key already used says something else than the comment which that key stored: come
 * back to with the browser's arrow and changed, say, or written by the second of two people on one draft. Its author must
 * not take the first one's receipt for theirs. Told by the fingerprint, so that a mere change of the mail address does not show.
 */
export async function saysSomethingElse(
  db: Db,
  { docket, typed }: { readonly docket: string; readonly typed: TypedComment },
  trackingNumber: string,
): Promise<boolean> {
  const stored = await findFirstVersion(db, trackingNumber);
  const notice = await askedNotice(db, docket).executeTakeFirst();
  if (!stored?.fingerprint || !notice) return false;
  const { files, fingerprint } = stored;
  const count = (part: "main" | "public-version") => files.filter((file) => file.part === part).length;
  const checked = commentSchema(notice).safeParse({
    ...typed,
    files: { main: count("main"), publicVersion: count("public-version") },
  });
  if (!checked.success) return true;
  const content = recordedContent(checked.data);
  const fingerprintIn = (locale: Locale) =>
    fingerprintOf(writeRecord({ docket, trackingNumber, revision: 1, locale, content, files }));
  return locales.every((locale) => fingerprintIn(locale) !== fingerprint);
}

/** The fingerprint of a comment as first sent, and the files that came with it then. */
function findFirstVersion(db: Db, trackingNumber: string) {
  return db
    .selectFrom("comments")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select((eb) => [
      eb.fn
        .coalesce(
          eb
            .selectFrom("commentVersions")
            .whereRef("commentVersions.commentId", "=", "comments.id")
            .where("commentVersions.revision", "=", 1)
            .select("commentVersions.fingerprint"),
          "comments.fingerprint",
        )
        .as("fingerprint"),
      jsonArrayFrom(
        eb
          .selectFrom("attachments")
          .whereRef("attachments.commentId", "=", "comments.id")
          .whereRef("attachments.submissionKey", "=", "comments.submissionKey")
          .select(["attachments.part", "attachments.fileName", "attachments.size", "attachments.sha256"]),
      ).as("files"),
    ])
    .executeTakeFirst();
}
