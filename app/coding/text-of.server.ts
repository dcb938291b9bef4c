import { findComment } from "~/comments/read-comment.server";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { CodedText } from "./coding-item-page";

/** A comment's words for a coder: neither who wrote it nor what anybody has made of it. Undefined where there is none. */
export async function findCodedText(
  db: Db,
  trackingNumber: string,
  locale: Locale,
): Promise<CodedText | undefined> {
  const found = await findComment(db, trackingNumber, locale);
  if (!found) return undefined;
  const { body, publicBody, noPublicVersion, answers } = found;
  return { trackingNumber, body, publicBody, noPublicVersion, answers, locale: found.locale };
}
