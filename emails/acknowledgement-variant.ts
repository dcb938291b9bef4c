/** What an acknowledgement tells, which follows from its comment. */
export const acknowledgementVariants = ["standard", "posted", "withheld", "campaign"] as const;
export type AcknowledgementVariant = (typeof acknowledgementVariants)[number];

/** A withheld letter of a campaign is not counted, so it hears its reason and not that it was counted. */
export function variantOf({
  standing,
  signatories = 1,
}: {
  readonly standing: string;
  readonly signatories?: number | undefined;
}): AcknowledgementVariant {
  if (standing === "withheld") return "withheld";
  if (signatories > 1) return "campaign";
  return standing === "posted" ? "posted" : "standard";
}
