import { EMAIL } from "~/comments/comment-form";
import { formatDay } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { queueLetter } from "~/mail/queue-letter.server";
import { findNotice } from "~/notices/notices.server";
import { draftPath } from "~/paths";
import type { Portal } from "~/portal.server";
import { renderDraftLink } from "~emails/draft-link";
import { findDraft } from "./drafts.server";

export type LinkMailed =
  | { readonly outcome: "mailed" }
  | { readonly outcome: "wrong-address" }
  | { readonly outcome: "too-many"; readonly waitSeconds: number }
  | { readonly outcome: "gone" };

/**
 * Sends a draft's private link to an address, in the page's language: written and frozen, and its sending queued, in one
 * transaction. The address is not kept with the draft. `countMail` counts it against what one network may send, and one
 * address may get, so that nobody can be flooded in the portal's name.
 */
export async function mailDraftLink(
  { db, jobs, env }: Pick<Portal, "db" | "jobs" | "env">,
  request: { readonly key: string; readonly locale: Locale; readonly email: string },
  countMail: () => Promise<number | undefined>,
): Promise<LinkMailed> {
  const { key, locale, email } = request;
  const draft = await findDraft(db, key);
  const notice = draft && (await findNotice(db, draft.docket, locale));
  if (!notice) return { outcome: "gone" };
  if (!EMAIL.test(email) || email.length > 254) return { outcome: "wrong-address" };
  const waitSeconds = await countMail();
  if (waitSeconds !== undefined) return { outcome: "too-many", waitSeconds };
  const letter = renderDraftLink({
    locale,
    siteName: env.SITE_NAME ?? translator(locale)("siteName"),
    docketNumber: notice.docketNumber,
    noticeTitle: notice.title,
    draftUrl: new URL(draftPath(locale, key), env.baseUrl).href,
    expiresOn: formatDay(draft.expiresAt, locale),
  });
  await db
    .transaction()
    .execute((trx) => queueLetter(trx, { jobs, env }, { kind: "draft-link", locale, email, letter }));
  return { outcome: "mailed" };
}
