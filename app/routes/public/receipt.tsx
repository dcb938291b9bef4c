import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wasSentBefore } from "~/comments/follow/follow-cookie";
import { mayAmend, mayWithdraw } from "~/comments/follow/follow-rules";
import { findReceipt } from "~/comments/receipt.server";
import { ReceiptPage } from "~/comments/receipt-page";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { followPath, receiptPath } from "~/paths";
import { keepHeaders, missing, pageLocale } from "./adapter.server";
import { findOpened } from "./follow.server";
import { pageTranslator, unlistedMeta } from "./page-meta";

export async function loader(args: LoaderFunctionArgs) {
  const { portal } = args.context;
  const locale = pageLocale(args.params);
  const given = args.params.trackingNumber ?? "";
  const trackingNumber = parseTrackingNumber(given);
  if (!trackingNumber) throw missing("tracking-mistyped");
  // typed by hand, in small letters say: one comment has one address
  if (trackingNumber !== given) throw redirect(receiptPath(locale, trackingNumber), 302);
  const receipt = await findReceipt(portal.db, trackingNumber, locale);
  if (!receipt) throw missing("tracking-unknown");
  const opened = await findOpened(args);
  const own = opened && {
    privateLink: new URL(followPath(locale, opened.followed.followKey), portal.env.baseUrl).href,
    mail: mailOf(opened.comment),
    mayAmend: mayAmend(opened.comment),
    mayWithdraw: mayWithdraw(opened.comment),
  };
  const headers = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };
  const fingerprint = opened ? opened.comment.fingerprint : receipt.fingerprint;
  const sentBefore = wasSentBefore(args.request.headers, trackingNumber);
  return data({ receipt: { ...receipt, fingerprint }, own, sentBefore }, { headers });
}

/** What there is to say about writing to the author; nothing where no letter goes out before a moderator's first look. */
function mailOf({
  email,
  confirmedAt,
  held,
}: {
  email: string | null;
  confirmedAt: Date | null;
  held: unknown;
}) {
  if (email === null) return "noMail" as const;
  if (confirmedAt) return "confirmed" as const;
  return held ? undefined : ("mail" as const);
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) =>
  unlistedMeta(args, { title: pageTranslator(args.params)("receipt:title") });

export default function Receipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />;
}
