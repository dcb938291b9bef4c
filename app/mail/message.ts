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
  "confirm-address",
  "amended",
  "withdrawn",
  "private-link",
  "draft-link",
  "acknowledgement",
  "acknowledgement-test",
  "staff-invitation",
  "sign-in-alert",
  "export-ready",
  "follow-confirm",
  "notice-opened",
  "deadline-near",
  "deadline-moved",
  "outcome-published",
  "digest",
] as const;

export type MessageKind = (typeof messageKinds)[number];

export const messageKind = (kind: string) => messageKinds.find((known) => known === kind) ?? "other";

/** The statuses in which a person decides whether the message is sent once more. */
export const retriableStatuses = ["failed", "uncertain", "suppressed"] as const satisfies MessageStatus[];
export type RetriableStatus = (typeof retriableStatuses)[number];

/**
 * The status in which a message can be sent once more; undefined where it cannot. One that the provider took it knows by its
 * key, and would not send again; once its address and text were removed there is nothing left to send.
 */
export const retriableIn = (message: {
  readonly status: MessageStatus;
  readonly providerId: string | null;
  readonly purgedAt: Date | null;
}): RetriableStatus | undefined =>
  message.providerId === null && message.purgedAt === null
    ? retriableStatuses.find((status) => status === message.status)
    : undefined;

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
