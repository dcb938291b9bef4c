import type { CommentStatus } from "~/comments/comment";
import { formatDate } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import { receiptPath } from "~/paths";
import type { Db } from "~db/connect";
import { renderAcknowledgement } from "~emails/acknowledgement";
import type { RenderedMail } from "~emails/letter";

/** What the portal calls itself and where it is, for letters. */
export interface Letterhead {
  /** Whom letters say they come from. */
  readonly EMAIL_FROM: string;
  readonly SITE_NAME?: string | undefined;
  readonly baseUrl: URL;
}

/** The standings that can be acknowledged: a moderator has read the comment, and it is still part of the docket's work. */
const readStatuses = ["in-review", "posted", "withheld"] as const;
type Standing = (typeof readStatuses)[number];

export const standingOf = (status: CommentStatus): Standing | undefined =>
  readStatuses.find((read) => read === status);

export type Addressee = NonNullable<Awaited<ReturnType<typeof findAddressee>>>;

/** What a letter about a comment is written from, the commenter's name and address among it. */
export function findAddressee(db: Db, trackingNumber: string) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("noticeTexts", (join) =>
      join
        .onRef("noticeTexts.noticeId", "=", "notices.id")
        .onRef("noticeTexts.locale", "=", "comments.locale"),
    )
    .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "comments.id as commentId",
      "comments.trackingNumber",
      "comments.locale",
      "comments.status",
      "comments.withheldReason",
      "comments.withheldMessage",
      "comments.submittedAt",
      "comments.publicName",
      "notices.docketNumber",
      "noticeTexts.title as noticeTitle",
      "commentContacts.name",
      "commentContacts.email",
    ])
    .executeTakeFirst();
}

/** The acknowledgement as it goes out, in the commenter's language. */
export function writeLetter(
  to: Addressee,
  standing: Standing,
  { SITE_NAME, baseUrl }: Letterhead,
): RenderedMail {
  const t = translator(to.locale);
  return renderAcknowledgement({
    locale: to.locale,
    siteName: SITE_NAME ?? t("siteName"),
    name: to.name,
    docketNumber: to.docketNumber,
    noticeTitle: to.noticeTitle,
    trackingNumber: to.trackingNumber,
    submittedOn: formatDate(to.submittedAt, to.locale),
    standing,
    withheldBecause:
      standing === "withheld" && to.withheldReason ? t(`triage:withheldBecause.${to.withheldReason}`) : null,
    withheldMessage: standing === "withheld" ? to.withheldMessage : null,
    receiptUrl: new URL(receiptPath(to.locale, to.trackingNumber), baseUrl).href,
  });
}

/**
 * The letter as a moderator sees it before it is sent. Whoever did not want to be named stays unnamed here too:
 * `nameInstead` stands where their name will be.
 */
export async function previewLetter(
  db: Db,
  letterhead: Letterhead,
  { trackingNumber, nameInstead }: { readonly trackingNumber: string; readonly nameInstead: string },
): Promise<RenderedMail | undefined> {
  const addressee = await findAddressee(db, trackingNumber);
  const standing = addressee && standingOf(addressee.status);
  if (!standing) return undefined;
  const name = addressee.publicName ?? (addressee.name && nameInstead);
  return writeLetter({ ...addressee, name }, standing, letterhead);
}
