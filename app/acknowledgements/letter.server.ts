import { sql } from "kysely";
import type { CommentStatus } from "~/comments/comment";
import { formatDate } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import { isSuppressed } from "~/mail/suppressions/suppressions.server";
import { receiptPath } from "~/paths";
import type { Db } from "~db/connect";
import { type LetterWords, renderAcknowledgement } from "~emails/acknowledgement";
import type { RenderedMail } from "~emails/letter";

/** What the portal calls itself and where it is, for letters. */
export interface Letterhead {
  /** Whom letters say they come from. */
  readonly EMAIL_FROM: string;
  readonly SITE_NAME?: string | undefined;
  readonly baseUrl: URL;
}

/** The standings that can be acknowledged: a moderator has read the comment, and it is still part of the docket's work. */
export const readStatuses = ["in-review", "posted", "withheld"] as const;
type Standing = (typeof readStatuses)[number];

export const standingOf = (status: CommentStatus): Standing | undefined =>
  readStatuses.find((read) => read === status);

export type Addressee = Awaited<ReturnType<typeof listAddressees>>[number];

/** What letters about comments are written from, the commenters' names and addresses among it; in the order of the comments' ids. */
export function listAddressees(db: Db, commentIds: readonly number[]) {
  return db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .innerJoin("noticeTexts", (join) =>
      join
        .onRef("noticeTexts.noticeId", "=", "notices.id")
        .onRef("noticeTexts.locale", "=", "comments.locale"),
    )
    .leftJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .leftJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
    .where(sql<boolean>`comments.id = any(${commentIds}::bigint[])`)
    .orderBy("comments.id")
    .select([
      "comments.id as commentId",
      "comments.trackingNumber",
      "comments.locale",
      "comments.status",
      "comments.version",
      "comments.withheldReason",
      "comments.withheldMessage",
      "comments.submittedAt",
      "comments.publicName",
      "comments.confirmedAt",
      "notices.docketNumber",
      "noticeTexts.title as noticeTitle",
      "commentContacts.name",
      "commentContacts.email",
      "campaigns.size as signatories",
    ])
    .select((eb) => [
      isSuppressed(sql.ref("comment_contacts.email")).as("suppressed"),
      eb
        .selectFrom("acknowledgements")
        .whereRef("acknowledgements.commentId", "=", "comments.id")
        .select(sql<number>`coalesce(max(acknowledgements.sequence), 0)`.as("sequence"))
        .$asScalar()
        .$notNull()
        .as("sequence"),
      eb
        .selectFrom("acknowledgements")
        .whereRef("acknowledgements.commentId", "=", "comments.id")
        .select((last) => last.fn.max("acknowledgements.acknowledgedAt").as("acknowledgedAt"))
        .$asScalar()
        .$castTo<Date | null>()
        .as("acknowledgedAt"),
    ])
    .execute();
}

/** The acknowledgement as it goes out, in the commenter's language. */
export function writeLetter(
  to: Addressee,
  standing: Standing,
  { SITE_NAME, baseUrl }: Letterhead,
  words: LetterWords | undefined,
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
    signatories: to.signatories ?? undefined,
    receiptUrl: new URL(receiptPath(to.locale, to.trackingNumber), baseUrl).href,
    words,
  });
}

/**
 * The letter as a moderator sees it before it is sent, with the words for its language where there are any. Whoever did
 * not want to be named stays unnamed here too: `nameInstead` stands where their name will be. Undefined where the
 * comment cannot be acknowledged as it stands.
 */
export async function previewLetter(
  db: Db,
  letterhead: Letterhead,
  { trackingNumber, words = {} }: { readonly trackingNumber: string; readonly words?: WordsByLocale },
): Promise<(RenderedMail & Pick<Addressee, "locale">) | undefined> {
  const comment = await db
    .selectFrom("comments")
    .where("trackingNumber", "=", trackingNumber)
    .select("id")
    .executeTakeFirst();
  const [addressee] = comment ? await listAddressees(db, [comment.id]) : [];
  const standing = addressee && standingOf(addressee.status);
  if (!standing) return undefined;
  const { locale } = addressee;
  const nameInstead = translator(locale)("triage:acknowledging.nameInstead");
  const name = addressee.publicName ?? (addressee.name && nameInstead);
  return { locale, ...writeLetter({ ...addressee, name }, standing, letterhead, words[locale]) };
}

/** A moderator's own words in each language, where there are any. */
export type WordsByLocale = {
  readonly [language in Addressee["locale"]]?: LetterWords | undefined;
};
