import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Locale } from "~/i18n/locale";
import { commentFormPath } from "~/paths";
import { aCommentForm } from "~tests/factories/comment-forms";

/**
 * Sends comments to the portal that all journeys share, one after the other, as a program would that fills in the form: to a docket in
 * which no journey counts on finding only the demo's. Returns their tracking numbers, the oldest first.
 */
export async function sendComments(
  texts: readonly string[],
  { docket = "HLED-2026-0002", locale = "en" }: { readonly docket?: string; readonly locale?: Locale } = {},
): Promise<readonly string[]> {
  const address = inject("portal").origin + commentFormPath(locale, docket);
  const [question = ""] = /answer\.\d+/.exec(await (await fetch(address)).text()) ?? [];
  const sent: string[] = [];
  for (const comment of texts) {
    // files run beside each other, each with a count of its own
    const typed = aCommentForm({ comment, submissionKey: randomUUID() });
    const body = new URLSearchParams({ [question]: "An answer." });
    for (const [name, value] of Object.entries(typed)) if (typeof value === "string") body.set(name, value);
    const answer = await fetch(address, { method: "POST", body, redirect: "manual" });
    const path = new URL(answer.headers.get("Location") ?? "", address).pathname;
    const trackingNumber = parseTrackingNumber(path.split("/").at(-1) ?? "");
    if (!trackingNumber) throw new Error(`the form answered ${answer.status} ${await answer.text()}`);
    sent.push(trackingNumber);
  }
  return sent;
}
