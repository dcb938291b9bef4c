import { mayAmend } from "~/comments/follow/follow-rules";
import { formatInBothCapitals } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import type { LetterKind } from "~/jobs.server";
import { arrivalNow } from "~/notices/notices.server";
import { confirmPath, followPath } from "~/paths";
import type { Db } from "~db/connect";
import { renderAmended } from "~emails/amended";
import { renderConfirmAddress } from "~emails/confirm-address";
import type { RenderedMail } from "~emails/letter";
import { renderPrivateLink } from "~emails/private-link";
import { renderReceipt } from "~emails/receipt";
import { renderWithdrawn } from "~emails/withdrawn";
import type { Letterhead } from "./letter.server";

export type Correspondent = NonNullable<Awaited<ReturnType<typeof findCorrespondent>>>;

/** What a letter about one version of a comment is written from; undefined where there is no such comment. */
export function findCorrespondent(db: Db, commentId: number, revision: number) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("noticeTexts", (join) =>
      join
        .onRef("noticeTexts.noticeId", "=", "notices.id")
        .onRef("noticeTexts.locale", "=", "comments.locale"),
    )
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .leftJoin("commentVersions", (join) =>
      join
        .onRef("commentVersions.commentId", "=", "comments.id")
        .on("commentVersions.revision", "=", revision),
    )
    .where("comments.id", "=", commentId)
    .select([
      "comments.trackingNumber",
      "comments.locale",
      "comments.status",
      "comments.source",
      "comments.held",
      "comments.submittedAt",
      "comments.receivedLate",
      "comments.confirmedAt",
      "notices.docketNumber",
      "notices.closesAt",
      "noticeTexts.title as noticeTitle",
      "commentContacts.name",
      "commentContacts.email",
      "commentContacts.followKey",
      "commentContacts.confirmKey",
    ])
    .select((eb) => [
      // a letter may be written after the version it tells of was replaced
      eb.fn.coalesce("commentVersions.fingerprint", "comments.fingerprint").as("fingerprint"),
      eb.fn.coalesce("commentVersions.madeAt", "comments.amendedAt", "comments.submittedAt").as("madeAt"),
      arrivalNow().as("arrival"),
    ])
    .select((eb) =>
      eb
        .selectFrom("auditEvents")
        .where("auditEvents.subjectKind", "=", "comment")
        .whereRef("auditEvents.subjectId", "=", "comments.trackingNumber")
        .where("auditEvents.action", "=", "comment.withdrawn")
        .select("auditEvents.occurredAt")
        .orderBy("auditEvents.id", "desc")
        .limit(1)
        .as("withdrawnAt"),
    )
    .executeTakeFirst();
}

/** Whether there is still something to confirm about an address. */
export const isToBeConfirmed = ({
  confirmKey,
  confirmedAt,
}: Pick<Correspondent, "confirmKey" | "confirmedAt">) => confirmKey !== null && confirmedAt === null;

/** A letter about a comment in its author's language; both keys go into it, and nowhere else than to the given address. */
export function writeCommentLetter(
  kind: LetterKind,
  to: Correspondent & { readonly followKey: string },
  revision: number,
  { SITE_NAME, baseUrl }: Letterhead,
): RenderedMail {
  const { locale, confirmKey, closesAt } = to;
  const t = translator(locale);
  const inBoth = (instant: Date) =>
    formatInBothCapitals(instant, locale, {
      inWashington: t("inWashington"),
      inMexicoCity: t("inMexicoCity"),
    });
  const letter = {
    locale,
    siteName: SITE_NAME ?? t("siteName"),
    name: to.name,
    docketNumber: to.docketNumber,
    noticeTitle: to.noticeTitle,
    trackingNumber: to.trackingNumber,
    followUrl: new URL(followPath(locale, to.followKey), baseUrl).href,
    confirmUrl:
      confirmKey && isToBeConfirmed(to) ? new URL(confirmPath(locale, confirmKey), baseUrl).href : null,
    amendUntil: mayAmend(to) && to.arrival === "in-time" && closesAt ? inBoth(closesAt) : null,
  };
  switch (kind) {
    case "receipt": {
      const { fingerprint, receivedLate } = to;
      return renderReceipt({ ...letter, receivedAt: inBoth(to.submittedAt), receivedLate, fingerprint });
    }
    case "amended":
      return renderAmended({
        ...letter,
        revision,
        amendedAt: inBoth(to.madeAt),
        fingerprint: to.fingerprint,
      });
    case "withdrawn":
      return renderWithdrawn({ ...letter, withdrawnAt: inBoth(to.withdrawnAt ?? to.madeAt) });
    case "confirm-address": {
      const { confirmUrl } = letter;
      if (confirmUrl === null) throw new Error("there is nothing to confirm about this address");
      return renderConfirmAddress({ ...letter, confirmUrl });
    }
    case "private-link":
      return renderPrivateLink(letter);
  }
}
