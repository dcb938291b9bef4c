/** What the history keeps of a decision to send mail to an address again. */
export const REASON_MAX = 500;

export type LiftProblem = "noReason" | "reasonTooLong" | "reasonHasAddress";

/** Why a suppression is lifted, as it was typed, or what is wrong with it. */
export function readLiftReason(form: FormData): { readonly reason: string; readonly problem?: LiftProblem } {
  const reason = String(form.get("reason") ?? "").trim();
  if (reason === "") return { reason, problem: "noReason" };
  if ([...reason].length > REASON_MAX) return { reason, problem: "reasonTooLong" };
  // the history can never be made to forget
  if (/\S@\S+\.\S/.test(reason)) return { reason, problem: "reasonHasAddress" };
  return { reason };
}
