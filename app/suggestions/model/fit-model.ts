import type { FeatureMatch, TextFeatures } from "../text/features";
import { listWindows } from "../text/windows";
import { type Bag, countFeatures, type Dictionary } from "./bag";
import { hasLabel, type Label, priorWeights } from "./labels";
import { fitLogistic } from "./logistic";
import { blend } from "./score";
import { dot } from "./sparse";
import { fitVectorizer, type Vectorizer } from "./vectorizer";

/** A text counted whole and by its windows; of a single window the whole is enough. */
export interface CountedText {
  readonly whole: Bag;
  readonly windows: readonly Bag[];
}

export interface Example extends CountedText {
  readonly codes: ReadonlySet<string>;
  readonly weight: number;
}

/** One model for each label, in the labels' order. */
export interface Model {
  readonly vectorizer: Vectorizer;
  readonly weights: readonly Float64Array[];
}

/** How far examples may move the model from what the cues say. Chosen by cross-validation on the starter examples. */
const COST = 1.5;

export function countText(features: TextFeatures, dictionary: Dictionary, learning: boolean): CountedText {
  const count = (matches: readonly FeatureMatch[]) => countFeatures(matches, dictionary, learning);
  const windows = listWindows(features);
  return {
    whole: count(features.matches),
    windows: windows.length > 1 ? windows.map(count) : [],
  };
}

export function fitModel(
  dictionary: Dictionary,
  labels: readonly Label[],
  examples: readonly Example[],
  passes?: number,
): Model {
  const vectorizer = fitVectorizer(
    dictionary,
    examples.map(({ whole }) => whole),
  );
  const vectors = examples.map(({ whole, codes, weight }) => ({
    vector: vectorizer.vectorize(whole),
    codes,
    weight,
  }));
  const weights = labels.map((label) => {
    const rows = vectors.flatMap(({ vector, codes, weight }) => {
      const positive = hasLabel(codes, label);
      return positive === undefined ? [] : [{ vector, positive, weight }];
    });
    return fitLogistic(rows, priorWeights(label, vectorizer.size), COST, passes);
  });
  return { vectorizer, weights };
}

/** Log-odds for each label, in the labels' order. */
export function listLogits({ vectorizer, weights }: Model, { whole, windows }: CountedText): number[] {
  const vector = vectorizer.vectorize(whole);
  const parts = windows.map((bag) => vectorizer.vectorize(bag));
  return weights.map((ofLabel) => {
    const ofWhole = dot(vector, ofLabel);
    return parts.length === 0
      ? ofWhole
      : blend(ofWhole, Math.max(...parts.map((part) => dot(part, ofLabel))));
  });
}
