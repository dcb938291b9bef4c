import type { Dictionary } from "./model/bag";
import { countText, listLogits, type Model } from "./model/fit-model";
import type { Label } from "./model/labels";
import { type Calibration, listEvidence, toConfidence } from "./model/score";
import { type PlacedFeatures, placeFeatures, pointOut } from "./point-out";
import type { Suggester, Suggestion } from "./suggestion";
import { listFeatures } from "./text/features";

/** What training found. */
export interface Trained {
  readonly labels: readonly Label[];
  readonly dictionary: Dictionary;
  readonly model: Model;
  /** In the labels' order. */
  readonly calibrations: readonly Calibration[];
  /** The confidence from which on a label is suggested. */
  readonly thresholds: Readonly<Record<Label["kind"], number>>;
}

export function createSuggester(trained: Trained): Suggester {
  const { labels, model, calibrations, thresholds } = trained;
  const dictionary = withoutUnused(trained);
  const placeOf = (key: string) => model.vectorizer.places[dictionary.ids.get(key) ?? -1] ?? 0;
  return {
    suggest(comment) {
      const features = listFeatures(comment.text, comment.locale);
      if (features.tokens.length === 0) return [];
      const counted = countText(features, dictionary, false);
      const evidence = listEvidence(labels, listLogits(model, counted));
      const suggestions: Suggestion[] = [];
      let placed: PlacedFeatures | undefined;
      for (const [at, label] of labels.entries()) {
        const found = evidence[at];
        const calibration = calibrations[at];
        if (!found || !calibration) continue;
        const confidence = toConfidence(found, calibration);
        if (confidence < thresholds[label.kind]) continue;
        placed ??= placeFeatures(features, model.vectorizer.vectorize(counted.whole), placeOf);
        const words = pointOut(comment.text, placed, weighPlaces(trained, at, calibration));
        suggestions.push({ code: label.code, kind: label.kind, confidence, words });
      }
      return suggestions;
    },
  };
}

/** What a place says for a label: by its own model, and by the models of its relatives where they say more. */
function weighPlaces(
  { labels, model }: Trained,
  at: number,
  { own, related }: Calibration,
): (place: number) => number {
  const label = labels[at];
  const ofLabel = model.weights[at];
  const codes = label?.kind === "pillar" ? label.workstreams : [label?.pillar];
  const ofRelatives = labels.flatMap(({ code }, other) =>
    codes.includes(code) ? (model.weights[other] ?? []) : [],
  );
  return (place) => {
    const most = ofRelatives.reduce((max, weights) => Math.max(max, weights[place] ?? 0), 0);
    return own * (ofLabel?.[place] ?? 0) + related * most;
  };
}

/** Features of a single text take memory and are never asked for. */
function withoutUnused({ dictionary, model }: Trained): Dictionary {
  const used = [...dictionary.ids].filter(([, id]) => (model.vectorizer.places[id] ?? 0) !== 0);
  return { ids: new Map(used), kinds: dictionary.kinds };
}
