import type { Tone } from "~/ui/tag";

/** Where a message stands; the database holds the same words in a check constraint. */
export const messageStatuses = [
  "queued",
  "kept",
  "sent",
  "delayed",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "uncertain",
  "suppressed",
  "stopped",
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

/** What a message is for; the outbox calls any other "message". */
export const messageKinds = [
  "receipt",
  "amended",
  "withdrawn",
  "private-link",
  "draft-link",
  "acknowledgement",
  "acknowledgement-test",
] as const;

export const messageKind = (kind: string) => messageKinds.find((known) => known === kind) ?? "other";

/** The statuses in which a person decides whether the message is sent once more. */
export const canBeRetried = (status: MessageStatus): boolean => status === "failed" || status === "uncertain";

export const messageTone: Readonly<Record<MessageStatus, Tone>> = {
  queued: "active",
  kept: "neutral",
  sent: "active",
  delayed: "warning",
  delivered: "good",
  bounced: "stopped",
  complained: "stopped",
  failed: "stopped",
  uncertain: "warning",
  suppressed: "stopped",
  stopped: "neutral",
};

export function readMessageStatus(parameters: URLSearchParams): MessageStatus | undefined {
  return messageStatuses.find((status) => status === parameters.get("status"));
}
