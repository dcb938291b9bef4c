/** How long it is known how to reach people; null: for as long as what it belongs to. */
export interface RetentionRule {
  /** Months from a docket's closing until its commenters' names and addresses are removed. */
  readonly contactMonths: number | null;
  /** Days from when nothing more is to be done with a message until its address and bodies are removed. */
  readonly messageDays: number | null;
}

/** The longest that can be set; the database holds the same numbers. */
export const retentionLimits = { contactMonths: 240, messageDays: 3650 } as const;
export type RetentionField = keyof RetentionRule;
export const retentionFields = Object.keys(retentionLimits) as RetentionField[]; // keys of a const object are its own names

export interface TypedRule {
  readonly rule: RetentionRule;
  /** Fields with something else than a whole number within its limits. */
  readonly wrong: readonly RetentionField[];
}

/** The rule as it was typed; an empty field keeps for good. */
export function readRule(form: FormData): TypedRule {
  const typed = retentionFields.map((field) => {
    const text = String(form.get(field) ?? "").trim();
    const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    const fits = text === "" || (number >= 1 && number <= retentionLimits[field]);
    return { field, value: text === "" ? null : number, fits };
  });
  const typedIn = (field: RetentionField) => typed.find((each) => each.field === field)?.value ?? null;
  return {
    rule: { contactMonths: typedIn("contactMonths"), messageDays: typedIn("messageDays") },
    wrong: typed.flatMap(({ field, fits }) => (fits ? [] : [field])),
  };
}
