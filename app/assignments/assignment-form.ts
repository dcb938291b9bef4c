import { z } from "zod";

const envelope = z.object({
  intent: z.enum(["take", "release", "give"]),
  /** Who had it on the page; nothing is nobody. */
  from: z.string().max(100).default(""),
  to: z.string().max(100).default(""),
});

/** Who is to have a comment, from what its page sent; '' where nobody was chosen. Undefined where no page of ours sends such a thing. */
export function readAssignment(
  form: FormData,
  staffId: string,
): { readonly to: string | null; readonly from: string | null } | undefined {
  const sent = envelope.safeParse(Object.fromEntries(form));
  if (!sent.success) return undefined;
  const { intent, from, to } = sent.data;
  return { from: from || null, to: intent === "take" ? staffId : intent === "give" ? to : null };
}
