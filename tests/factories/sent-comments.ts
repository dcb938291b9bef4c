import { createProofs } from "~/comments/proof/proofs.server";
import { receiveComment } from "~/comments/receive-comment.server";
import type { TypedComment } from "~/comments/typed-comment";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { aCommentForm } from "./comment-forms";
import { aNotice, type MadeNotice } from "./notices";

export interface SentWishes {
  readonly notice?: MadeNotice;
  readonly typed?: Partial<TypedComment>;
  readonly locale?: Locale;
}

export interface SentComment {
  readonly id: number;
  readonly trackingNumber: string;
  readonly followKey: string;
  readonly confirmKey: string | null;
  readonly docketNumber: string;
  readonly typed: TypedComment;
}

const scrutiny = {
  countSubmission: async () => ({ wait: undefined, unusual: false }),
  proofs: createProofs("a secret of the portal under test"),
};

/** Sends a comment as the form would, with its keys and fingerprint. */
export async function aSentComment(db: Db, wishes: SentWishes = {}): Promise<SentComment> {
  const { docketNumber } = wishes.notice ?? (await aNotice(db));
  const typed = aCommentForm(wishes.typed);
  const { locale = "en" } = wishes;
  const result = await receiveComment(db, { docket: docketNumber, locale, typed }, scrutiny);
  if (result.outcome !== "stored") throw new Error(`the comment was not stored: ${result.outcome}`);
  const keys = await db
    .selectFrom("comments")
    .innerJoin("commentContacts", "commentContacts.commentId", "comments.id")
    .where("comments.trackingNumber", "=", result.trackingNumber)
    .select(["comments.id", "commentContacts.followKey", "commentContacts.confirmKey"])
    .executeTakeFirstOrThrow();
  if (keys.followKey === null) throw new Error("every sent comment has a key");
  return { ...keys, followKey: keys.followKey, trackingNumber: result.trackingNumber, docketNumber, typed };
}
