import { z } from "zod";
import type { TimeZone } from "~/i18n/dates";
import { type FieldProblem, textLimits } from "./notice-fields";
import { inBoth, localTime, timeZone, toProblems } from "./notice-form";

/** A text that has to be there in both languages. */
const requiredInBoth = (limit: number) =>
  inBoth(limit).superRefine((texts, context) => {
    for (const locale of ["en", "es"] as const) {
      if (!texts[locale]) context.addIssue({ code: "custom", path: [locale], message: "missing" });
    }
  });

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

const extensionSchema = (zone: TimeZone) =>
  z.object({
    timeZone,
    closesAt: localTime(zone).transform((closesAt, context) => {
      if (closesAt) return closesAt;
      context.addIssue({ code: "custom", message: "missing" });
      return z.NEVER;
    }),
    reason: requiredInBoth(textLimits.reason),
    reopen: ticked,
  });

/** A later closing, with its reason. */
export type Extension = z.output<ReturnType<typeof extensionSchema>>;

export interface TypedExtension {
  readonly timeZone: TimeZone;
  readonly closesAt: string;
  readonly reason: { readonly en: string; readonly es: string };
}

type Checked<Value> = { readonly value: Value } | { readonly problems: FieldProblem[] };

/** Reads the extension form: what was typed, to be shown again, and what came of it. */
export function readExtension(form: FormData): { typed: TypedExtension; checked: Checked<Extension> } {
  const typed = {
    timeZone: timeZone.parse(form.get("timeZone")),
    closesAt: textOf(form, "closesAt"),
    reason: { en: textOf(form, "reason.en"), es: textOf(form, "reason.es") },
  };
  const result = extensionSchema(typed.timeZone).safeParse({
    ...typed,
    reopen: textOf(form, "reopen"),
  });
  const checked = result.success ? { value: result.data } : { problems: toProblems(result.error) };
  return { typed, checked };
}

const outcomeSchema = z.object({ outcome: requiredInBoth(textLimits.outcome) });
type BothTyped = { readonly en: string; readonly es: string };

/** Reads the outcome form, likewise. */
export function readOutcome(form: FormData): { typed: BothTyped; checked: Checked<BothTyped> } {
  const typed = { en: textOf(form, "outcome.en"), es: textOf(form, "outcome.es") };
  const result = outcomeSchema.safeParse({ outcome: typed });
  const checked = result.success ? { value: result.data.outcome } : { problems: toProblems(result.error) };
  return { typed, checked };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
