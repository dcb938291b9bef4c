import { z } from "zod";
import { asReason } from "~emails/header-fields";
import { MESSAGE_TAG } from "~emails/resend-mailer";
import type { ReportKind } from "./delivery";

/** One report of a provider, about one message. */
export interface DeliveryReport {
  /** The provider's own id of the report, the same however often it is sent. */
  readonly id: string;
  readonly providerId: string;
  /** The message's id as we gave it along; undefined where the provider does not say. */
  readonly messageId: string | undefined;
  readonly kind: ReportKind;
  /** The provider's words, without addresses. */
  readonly detail: string | null;
  readonly occurredAt: Date;
  /** Whether mail to the address can never arrive, as far as the provider can tell. */
  readonly permanent: boolean;
}

/** The provider's names of what it reports (resend.com/docs/webhooks); any other is about something else. */
const kinds: Readonly<Record<string, ReportKind>> = {
  "email.sent": "sent",
  "email.delivery_delayed": "delayed",
  "email.delivered": "delivered",
  "email.suppressed": "suppressed",
  "email.failed": "failed",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

/** A mail server's words may be long; a report is not refused for them, or a bounce would be lost. */
const LONGEST_WORDS = 10_000;
const words = z
  .string()
  .transform((said) => said.slice(0, LONGEST_WORDS))
  .optional();
const event = z.object({
  type: z.string().max(100),
  created_at: z.string().transform((given, context) => {
    const time = new Date(given);
    if (Number.isNaN(time.getTime())) context.addIssue("must be a time");
    return time;
  }),
  data: z.looseObject({
    email_id: z.string().min(1).max(200),
    tags: z.record(z.string(), z.string()).optional(),
    bounce: z.object({ type: words, subType: words, message: words }).optional(),
    failed: z.object({ reason: words }).optional(),
    suppressed: z.object({ type: words, message: words }).optional(),
  }),
});

/** Events of any kind, to tell what is not about a message from what is wrong. */
const anyEvent = z.object({ type: z.string() });

/** What an event says; "other" where it is about something else, undefined where it makes no sense. */
export function readReport(id: string, given: unknown): DeliveryReport | "other" | undefined {
  const named = anyEvent.safeParse(given);
  if (!named.success) return undefined;
  const kind = Object.hasOwn(kinds, named.data.type) ? kinds[named.data.type] : undefined;
  if (!kind) return "other";
  const read = event.safeParse(given);
  if (!read.success) return undefined;
  const { data, created_at: occurredAt } = read.data;
  const { bounce, failed, suppressed } = data;
  const said = [
    bounce?.type,
    bounce?.subType,
    suppressed?.type,
    bounce?.message ?? failed?.reason ?? suppressed?.message,
  ].filter((part) => part !== undefined && part !== "");
  return {
    id,
    providerId: data.email_id,
    messageId: data.tags?.[MESSAGE_TAG],
    kind,
    detail: said.length > 0 ? asReason(said.join(" · ")) : null,
    occurredAt,
    permanent: bounce?.type?.toLowerCase() === "permanent",
  };
}
