/** A vector of which few places differ from nought: `values[i]` is at `places[i]`; a place may be named with nought. */
export interface Sparse {
  readonly places: Int32Array;
  readonly values: Float64Array;
}

export function dot({ places, values }: Sparse, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
  return sum;
}

/** Adds a multiple of the vector to the weights. */
export function addScaled({ places, values }: Sparse, scale: number, weights: Float64Array): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    weights[place] = (weights[place] ?? 0) + scale * (values[at] ?? 0);
  }
}
