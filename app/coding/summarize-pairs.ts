import type { EditionRead } from "~/pillars/edition";
import { LEAST_WORKSTREAM_USES, sameCodes } from "./coding-round";
import { agreementOnLabel, type LabelAgreement } from "./kappa";

interface Pair {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export interface LabelResult {
  readonly code: string;
  readonly name: string;
  readonly agreement: LabelAgreement;
}

export interface RoundSummary {
  readonly pairs: number;
  /** Comments to which both gave the very same tags. */
  readonly same: number;
  /** Comments to which both gave the same pillars, whatever the workstreams. */
  readonly samePillars: number;
  readonly pillars: readonly LabelResult[];
  /** Those workstreams that were used often enough to say anything. */
  readonly workstreams: readonly LabelResult[];
  /** The names of those that were used, but too seldom. */
  readonly tooSeldom: readonly string[];
}

/** What two coders' work on the same comments says, label by label. A workstream counts for its pillar too. */
export function summarizePairs(pairs: readonly Pair[], edition: Pick<EditionRead, "pillars">): RoundSummary {
  const pillarOf = new Map(
    edition.pillars.flatMap(({ code, workstreams }) => [
      [code, code],
      ...workstreams.map((workstream): [string, string] => [workstream.code, code]),
    ]) as [string, string][], // pairs of codes, which the spread widens to arrays
  );
  const pillarsOf = (codes: readonly string[]) => new Set(codes.flatMap((code) => pillarOf.get(code) ?? []));
  const byPillar = pairs.map(({ a, b }) => ({ a: pillarsOf(a), b: pillarsOf(b) }));
  const byCode = pairs.map(({ a, b }) => ({ a: new Set(a), b: new Set(b) }));
  const used = edition.pillars
    .flatMap(({ workstreams }) => workstreams)
    .map(({ code, name }) => ({ code, name, agreement: agreementOnLabel(byCode, code) }))
    .filter(({ agreement }) => agreement.degenerate !== "not-used");
  const isOften = ({ agreement }: LabelResult) => agreement.prevalence * agreement.n >= LEAST_WORKSTREAM_USES;
  return {
    pairs: pairs.length,
    same: pairs.filter(({ a, b }) => sameCodes(a, b)).length,
    samePillars: byPillar.filter(({ a, b }) => sameCodes([...a], [...b])).length,
    pillars: edition.pillars.map(({ code, name }) => ({
      code,
      name,
      agreement: agreementOnLabel(byPillar, code),
    })),
    workstreams: used.filter(isOften),
    tooSeldom: used.filter((each) => !isOften(each)).map(({ code, name }) => `${code} ${name}`),
  };
}
