import { docketPattern } from "~/notices/notice";
import { LEAST_SAMPLE, MOST_SAMPLE, type SampledState, sampledStates, USUAL_SAMPLE } from "./coding-round";

export const roundFields = ["docket", "size", "states", "coderA", "coderB"] as const;
export type RoundField = (typeof roundFields)[number];
/** `same`: the two coders are one person. */
export type RoundErrors = Partial<Record<RoundField, "missing" | "same">>;

/** What was filled in to begin a round, as it was typed. */
export interface RoundEntered {
  readonly docket: string;
  readonly size: string;
  readonly states: readonly string[];
  readonly coderA: string;
  readonly coderB: string;
}

export const emptyRound = (me: string): RoundEntered => ({
  docket: "",
  size: String(USUAL_SAMPLE),
  states: sampledStates,
  coderA: me,
  coderB: "",
});

export function readRoundEntered(form: FormData): RoundEntered {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const text = (name: string) => texts(name)[0] ?? "";
  return {
    docket: text("docket"),
    size: text("size").trim(),
    states: texts("states"),
    coderA: text("coderA"),
    coderB: text("coderB"),
  };
}

/** The round that was asked for, or what is wrong with it. Coders are checked against `people`, ids of moderators. */
export function readRound(entered: RoundEntered, people: readonly string[]) {
  const size = /^\d{1,4}$/.test(entered.size) ? Number(entered.size) : 0;
  const states = sampledStates.filter((state) => entered.states.includes(state));
  const isKnown = (id: string) => people.includes(id);
  const errors: RoundErrors = {
    ...(docketPattern.test(entered.docket) ? {} : { docket: "missing" }),
    ...(size < LEAST_SAMPLE || size > MOST_SAMPLE ? { size: "missing" } : {}),
    ...(states.length > 0 ? {} : { states: "missing" }),
    ...(isKnown(entered.coderA) ? {} : { coderA: "missing" }),
    ...(isKnown(entered.coderB)
      ? entered.coderA === entered.coderB
        ? { coderB: "same" }
        : {}
      : { coderB: "missing" }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const coders: readonly [string, string] = [entered.coderA, entered.coderB];
  const wanted: readonly SampledState[] = states;
  return { round: { docketNumber: entered.docket, size, states: wanted, coders } };
}
