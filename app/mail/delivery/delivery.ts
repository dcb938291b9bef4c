import type { MessageStatus } from "../message";

/** What a provider reports of a message that it took. */
export const reportKinds = [
  "sent",
  "delayed",
  "delivered",
  "suppressed",
  "failed",
  "bounced",
  "complained",
] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * How much is known of a message: the higher, the later in its life. A report may come late, twice or before another that
 * happened earlier, so that what counts is the highest, in whatever order they come.
 */
const rank: Readonly<Record<MessageStatus, number>> = {
  // nothing is known of what became of it
  queued: 0,
  kept: 0,
  stopped: 0,
  uncertain: 0,
  sent: 1,
  delayed: 2,
  delivered: 3,
  // not sent after all: the provider itself sends nothing to the address
  suppressed: 4,
  failed: 5,
  // a mail server may take a message and return it later
  bounced: 6,
  complained: 7,
};

/** The state of a message after a report: never an earlier one. */
export function afterReport(status: MessageStatus, kind: ReportKind): MessageStatus {
  return rank[kind] > rank[status] ? kind : status;
}
