import { formatInBothCapitals } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { commentFormPath, noticePath, noticesPath, postedCommentsPath } from "~/paths";
import type { Portal } from "~/portal.server";
import { renderDeadlineMoved } from "~emails/deadline-moved";
import { renderDeadlineNear } from "~emails/deadline-near";
import { type DigestItem, renderDigest } from "~emails/digest";
import type { RenderedMail } from "~emails/letter";
import { renderNoticeOpened } from "~emails/notice-opened";
import { renderOutcomePublished } from "~emails/outcome-published";
import type { News } from "./news.server";

/** More than these are counted in a letter rather than told. */
const MOST_ITEMS = 30;

type Letterhead = Pick<Portal["env"], "EMAIL_FROM" | "SITE_NAME" | "baseUrl">;

export interface NewsLetter extends RenderedMail {
  /** The message's kind in the outbox. */
  readonly kind: string;
}

/** A follower's news in one letter: of one event its own kind of letter, of several a digest. */
export function writeNewsLetter(
  news: readonly [News, ...News[]],
  { locale, leaveUrl }: { readonly locale: Locale; readonly leaveUrl: string },
  { SITE_NAME, baseUrl }: Letterhead,
): NewsLetter {
  const t = translator(locale);
  const inBoth = (instant: Date) =>
    formatInBothCapitals(instant, locale, {
      inWashington: t("inWashington"),
      inMexicoCity: t("inMexicoCity"),
    });
  const url = (path: string) => new URL(path, baseUrl).href;
  const follower = { locale, siteName: SITE_NAME ?? t("siteName"), leaveUrl };
  const docketOf = ({ docketNumber, title }: News) => ({ docketNumber, noticeTitle: title[locale] });
  const noticeUrl = ({ docketNumber }: News) => url(noticePath(locale, docketNumber));
  const outcomeUrl = (told: News) => `${noticeUrl(told)}#outcome`;

  const itemOf = (told: News): DigestItem => {
    const item = { ...docketOf(told), url: noticeUrl(told) };
    const closesAt = inBoth(told.closesAt);
    switch (told.what.kind) {
      case "opened":
        return { kind: "notice-opened", ...item, closesAt };
      case "deadline-near":
        return { kind: "deadline-near", ...item, closesAt };
      case "deadline-moved":
        return { kind: "deadline-moved", ...item, closesAt, reason: told.what.reason[locale] };
      case "outcome-published":
        return { kind: "outcome-published", ...item, url: outcomeUrl(told) };
      case "comments-posted": {
        const comments = url(postedCommentsPath(locale, told.docketNumber));
        return { kind: "comments-posted", ...item, url: comments, count: told.what.count };
      }
    }
  };

  const digest = (): NewsLetter => ({
    kind: "digest",
    ...renderDigest({
      ...follower,
      items: news.slice(0, MOST_ITEMS).map(itemOf),
      more: Math.max(0, news.length - MOST_ITEMS),
      noticesUrl: url(noticesPath(locale)),
    }),
  });

  const [first, ...others] = news;
  if (others.length > 0) return digest();
  const docket = { ...follower, ...docketOf(first), noticeUrl: noticeUrl(first) };
  const closesAt = inBoth(first.closesAt);
  switch (first.what.kind) {
    case "opened": {
      const summary = first.summary[locale];
      return { kind: "notice-opened", ...renderNoticeOpened({ ...docket, summary, closesAt }) };
    }
    case "deadline-near": {
      const commentUrl = url(commentFormPath(locale, first.docketNumber));
      return { kind: "deadline-near", ...renderDeadlineNear({ ...docket, closesAt, commentUrl }) };
    }
    case "deadline-moved": {
      const { previousClosesAt, reason } = first.what;
      const moved = { closesAt, previouslyClosedAt: inBoth(previousClosesAt), reason: reason[locale] };
      return { kind: "deadline-moved", ...renderDeadlineMoved({ ...docket, ...moved }) };
    }
    case "outcome-published":
      return {
        kind: "outcome-published",
        ...renderOutcomePublished({ ...docket, outcomeUrl: outcomeUrl(first) }),
      };
    case "comments-posted":
      return digest();
  }
}
