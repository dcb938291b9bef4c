import { Webhook, WebhookVerificationError } from "standardwebhooks";

/** What a signed request says of itself, in the provider's header fields. */
interface Signed {
  readonly id: string | null;
  readonly timestamp: string | null;
  readonly signature: string | null;
}

/**
 * Whether a body, as it came, was signed with the secret for this id within the last five minutes (standardwebhooks.com, which
 * the provider's headers `svix-…` follow).
 */
export function isSigned(secret: string, { id, timestamp, signature }: Signed, body: Buffer): boolean {
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp) || id.length > 200) return false;
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}
