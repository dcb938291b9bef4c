import type { Locale } from "~/i18n/locale";

interface Comparable {
  readonly title: Readonly<Record<Locale, string>>;
  readonly summary: Readonly<Record<Locale, string>>;
  readonly body: Readonly<Record<Locale, string>>;
  readonly agencies: Readonly<Record<Locale, string>>;
  readonly pillars: readonly string[];
  readonly timeZone: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly lateDays: number;
  readonly uploadGraceMinutes: number;
  readonly questions: readonly {
    readonly required: boolean;
    readonly prompt: Readonly<Record<Locale, string>>;
    readonly hint: Readonly<Record<Locale, string>>;
  }[];
}

/** What differs between two states of a notice, by the form's names of its fields, as the audit trail keeps it. */
export interface Changes {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Compares two states of a notice; undefined where they are the same. */
export function findChanges(before: Comparable, after: Comparable): Changes | undefined {
  const old = flatten(before);
  const now = flatten(after);
  const changed = Object.keys({ ...old, ...now }).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
  if (changed.length === 0) return undefined;
  const only = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.filter((field) => field in fields).map((field) => [field, fields[field]]));
  return { before: only(old), after: only(now) };
}

function flatten(state: Comparable): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const field of ["title", "summary", "body", "agencies"] as const) {
    flat[`${field}.en`] = state[field].en;
    flat[`${field}.es`] = state[field].es;
  }
  flat.pillars = [...state.pillars].sort();
  flat.timeZone = state.timeZone;
  flat.opensAt = state.opensAt?.toISOString() ?? null;
  flat.closesAt = state.closesAt?.toISOString() ?? null;
  flat.lateDays = state.lateDays;
  flat.uploadGraceMinutes = state.uploadGraceMinutes;
  for (const [n, { required, prompt, hint }] of state.questions.entries()) {
    flat[`questions.${n}.prompt.en`] = prompt.en;
    flat[`questions.${n}.prompt.es`] = prompt.es;
    flat[`questions.${n}.hint.en`] = hint.en;
    flat[`questions.${n}.hint.es`] = hint.es;
    flat[`questions.${n}.required`] = required;
  }
  return flat;
}
