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
  "follow-confirm",
  "notice-opened",
  "deadline-near",
  "deadline-moved",
  "outcome-published",
  "digest",
] as const;

export const messageKind = (kind: string) => messageKinds.find((known) => known === kind) ?? "other";

/** The statuses in which a person decides whether the message is sent once more. */
const retriedStatuses = ["failed", "uncertain"] as const satisfies readonly MessageStatus[];

/** Once its address and text were removed there is nothing left to send. */
export const canBeRetried = ({
  status,
  purgedAt,
}: {
  readonly status: MessageStatus;
  readonly purgedAt: Date | null;
}): boolean => purgedAt === null && retriedStatuses.some((known) => known === status);

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
