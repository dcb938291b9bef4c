import type { OutgoingMessage } from "./send";
import { withoutAddresses } from "./without-addresses";

/** A header field ends at its line's end (RFC 5322, 2.2): a line break in one would begin another. */
export function isOneLine(value: string): boolean {
  return !/[\r\n]/.test(value);
}

/** Whether a message's own words would begin further header fields. */
export function breaksItsHeader({ from, to, subject, unsubscribeUrl }: OutgoingMessage): boolean {
  return ![from, to, subject, unsubscribeUrl ?? ""].every(isOneLine) || /[<>\s]/.test(unsubscribeUrl ?? "");
}

export const BROKEN_HEADER = "a header field with a line break";

/** What lets a mail program end a subscription with one click (RFC 2369, RFC 8058). */
export function subscriptionHeaders({
  unsubscribeUrl,
}: Pick<OutgoingMessage, "unsubscribeUrl">): Record<string, string> | undefined {
  if (unsubscribeUrl === null) return undefined;
  return {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

const LONGEST_REASON = 500;

/** What a server said, in one line without the addresses that servers like to repeat: it is kept longer than they are. */
export function asReason(said: string): string {
  return withoutAddresses(said.replace(/\s+/g, " ")).slice(0, LONGEST_REASON);
}
