import { createHmac, randomUUID } from "node:crypto";

/** A webhook's signing secret, as the provider's dashboard shows one. */
export const WEBHOOK_SECRET = `whsec_${Buffer.from("a secret of thirty-two bytes !!!").toString("base64")}`;

interface Event {
  readonly type: string;
  readonly created_at?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * An event as the provider sends it (docs.svix.com/receiving/verifying-payloads/how-manual): signed over id, time and body. By
 * other means than the portal's, so that both have to be right.
 */
export function signedReport(
  event: Event | string,
  { secret = WEBHOOK_SECRET, id = `msg_${randomUUID()}`, at = new Date() } = {},
) {
  const body = typeof event === "string" ? event : JSON.stringify({ created_at: at.toISOString(), ...event });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = {
    "Content-Type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signature}`,
  };
  return { headers, body };
}
