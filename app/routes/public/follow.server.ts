import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Followed, readFollowKey, setFollowCookie } from "~/comments/follow/follow-cookie";
import { findOwnComment, type OwnComment } from "~/comments/follow/own-comment.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Locale } from "~/i18n/locale";
import { trackPath } from "~/paths";
import { pageLocale } from "./adapter.server";

export interface Opened {
  readonly locale: Locale;
  readonly followed: Followed;
  readonly comment: OwnComment;
  /** For the page: nobody keeps it, and the browser may follow the comment for another hour. */
  readonly headers: Record<string, string>;
}

/** The comment in the address where this browser may follow it as its author; undefined where it may not, or no longer. */
export async function findOpened({
  request,
  params,
  context: { portal },
}: LoaderFunctionArgs): Promise<Opened | undefined> {
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const followKey = trackingNumber && readFollowKey(request.headers, trackingNumber);
  if (!followKey) return undefined;
  const followed = { trackingNumber, followKey };
  const comment = await findOwnComment(portal.db, followed);
  return (
    comment && {
      locale: pageLocale(params),
      followed,
      comment,
      headers: {
        "Set-Cookie": setFollowCookie(request.headers, followed, isSecure(portal)),
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex",
      },
    }
  );
}

/** The same; throws the way to where a comment is opened. */
export async function getOpened(args: LoaderFunctionArgs): Promise<Opened> {
  const opened = await findOpened(args);
  if (opened) return opened;
  throw redirect(trackPath(pageLocale(args.params)), 302);
}

export const isSecure = ({ env }: LoaderFunctionArgs["context"]["portal"]): boolean =>
  env.baseUrl.protocol === "https:";
