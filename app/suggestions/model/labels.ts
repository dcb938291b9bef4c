import { cueGroups } from "../cues";
import type { SuggestedEdition } from "../suggestion";
import { BIAS_PLACE, placeOfCue } from "./vectorizer";

/** A pillar or a workstream that a comment may be tagged with. */
export interface Label {
  readonly code: string;
  readonly kind: "pillar" | "workstream";
  /** The codes of its pillar, and of the workstreams below it or beside it: itself too where it is one. */
  readonly pillar: string;
  readonly workstreams: readonly string[];
}

/** The pillars in the edition's order, then the workstreams in theirs. */
export function listLabels(edition: SuggestedEdition): Label[] {
  const of = (kind: Label["kind"]) =>
    edition.pillars.flatMap(({ code: pillar, workstreams }) => {
      const codes = workstreams.map(({ code }) => code);
      return (kind === "pillar" ? [pillar] : codes).map((code) => ({
        code,
        kind,
        pillar,
        workstreams: codes,
      }));
    });
  return [...of("pillar"), ...of("workstream")];
}

/**
 * Whether a comment with these tags is an example for the label or against it. One that has a pillar without any of
 * its workstreams says nothing about them: `undefined`.
 */
export function hasLabel(codes: ReadonlySet<string>, label: Label): boolean | undefined {
  if (codes.has(label.code)) return true;
  const below = label.workstreams.some((code) => codes.has(code));
  if (label.kind === "pillar") return below;
  return codes.has(label.pillar) && !below ? undefined : false;
}

/** What a cue that points to a label is worth before any example was seen. Chosen by cross-validation, as the others are. */
const WORTH_OF_A_CUE = 1;
/** How much of what points to a pillar points to each of its workstreams. */
const FROM_PILLAR = 0.3;
/** How much a sign of belonging nowhere speaks against each label. */
const AGAINST = 0.5;
/** A text without any cue has few tags. */
const BIAS = -2.5;

/** The weights of a label's model before any example was seen: from the cues. */
export function priorWeights(label: Label, size: number): Float64Array {
  const weights = new Float64Array(size);
  weights[BIAS_PLACE] = BIAS;
  for (const [group, { toward }] of cueGroups.entries()) {
    const own = toward[label.code] ?? 0;
    const points =
      label.kind === "pillar"
        ? Math.max(own, ...label.workstreams.map((code) => toward[code] ?? 0))
        : own + FROM_PILLAR * (toward[label.pillar] ?? 0);
    weights[placeOfCue(group)] = WORTH_OF_A_CUE * (points - AGAINST * (toward.nothing ?? 0));
  }
  return weights;
}
