import { createDictionary, type Dictionary } from "./model/bag";
import { calibrate, chooseThreshold, type Judged } from "./model/calibrate";
import { countText, type Example, fitModel, listLogits } from "./model/fit-model";
import { hasLabel, type Label, listLabels } from "./model/labels";
import { listEvidence } from "./model/score";
import { createSuggester } from "./suggest";
import type { SuggestedEdition, Suggester, TaggedComment } from "./suggestion";
import { listFeatures } from "./text/features";

/** A moderator's decision says more about this docket than an example of another's making. */
const WEIGHT_OF_A_DECISION = 3;

/** The newest are learned from: beyond this, training takes longer and nothing more is learned from its like. */
const MOST_DECISIONS = 1500;

const FOLDS = 5;
/** To judge the model, it need not be fitted to the last digit. */
const PASSES_FOR_A_FOLD = 8;

/**
 * Learns to suggest an edition's tags from examples that ship with the portal and from what moderators decided, the
 * oldest decision first. The same input gives the same suggester. Takes seconds for a thousand comments, on the
 * processor: a server that answers people does it elsewhere than in its one thread.
 *
 * Confidence and thresholds come from cross-validation: each comment is judged by a model that had not seen it.
 */
export function trainSuggester(
  edition: SuggestedEdition,
  starter: readonly TaggedComment[],
  decided: readonly TaggedComment[],
): Suggester {
  const labels = listLabels(edition);
  const dictionary = createDictionary();
  const examples = listExamples(starter, decided, dictionary);
  const judged = judgeUnseen(dictionary, labels, examples);
  const calibrations = judged.map(calibrate);
  const thresholdOf = (kind: Label["kind"]) => {
    const own = labels.flatMap((label, at) => (label.kind === kind ? [at] : []));
    return chooseThreshold(
      own.map((at) => judged[at] ?? []),
      own.flatMap((at) => calibrations[at] ?? []),
    );
  };
  return createSuggester({
    labels,
    dictionary,
    model: fitModel(dictionary, labels, examples),
    calibrations,
    thresholds: { pillar: thresholdOf("pillar"), workstream: thresholdOf("workstream") },
  });
}

/** A text that came more than once is one example, tagged as it was last: a campaign would drown out everybody else. */
function listExamples(
  starter: readonly TaggedComment[],
  decided: readonly TaggedComment[],
  dictionary: Dictionary,
): Example[] {
  const known = new Map<string, TaggedComment & { readonly weight: number }>();
  for (const comment of starter) known.set(comment.text, { ...comment, weight: 1 });
  for (const comment of decided.slice(-MOST_DECISIONS)) {
    known.set(comment.text, { ...comment, weight: WEIGHT_OF_A_DECISION });
  }
  return [...known.values()].map((comment) => ({
    ...countText(listFeatures(comment.text, comment.locale), dictionary, true),
    codes: new Set(comment.codes),
    weight: comment.weight,
  }));
}

/** For each label, each comment's evidence from a model that had not seen it. */
function judgeUnseen(
  dictionary: Dictionary,
  labels: readonly Label[],
  examples: readonly Example[],
): Judged[][] {
  const judged: Judged[][] = labels.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = (_: Example, at: number) => at % FOLDS === fold;
    const seen = examples.filter((example, at) => !isHeldOut(example, at));
    const model = fitModel(dictionary, labels, seen, PASSES_FOR_A_FOLD);
    for (const example of examples.filter(isHeldOut)) {
      const evidence = listEvidence(labels, listLogits(model, example));
      for (const [at, label] of labels.entries()) {
        const positive = hasLabel(example.codes, label);
        const found = evidence[at];
        if (positive === undefined || !found) continue;
        judged[at]?.push({ evidence: found, positive, weight: example.weight });
      }
    }
  }
  return judged;
}
