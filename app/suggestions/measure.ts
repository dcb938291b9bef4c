/** A comment's codes, suggested or given by people. */
export type Codes = ReadonlySet<string>;

/** Counts of what was suggested and what is true, and the shares that follow. */
export interface Figures {
  /** Suggested and true; suggested and not true; true and not suggested. */
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  /** Of what was suggested, the share that is true; nought where nothing was suggested. */
  readonly precision: number;
  /** Of what is true, the share that was suggested; nought where nothing is true. */
  readonly recall: number;
  /** The harmonic mean of both: 2·hits / (2·hits + falseAlarms + misses). */
  readonly f1: number;
}

export interface Measured {
  readonly comments: number;
  readonly byCode: Readonly<Record<string, Figures>>;
  /** All codes' counts together: a code that is often given weighs more. */
  readonly micro: Figures;
  /** The mean of the codes' F1, of codes that are suggested or true at least once. */
  readonly macroF1: number;
}

/**
 * How well suggestions meet what people decided, for the codes named. The lists are of the same comments in the same
 * order; other codes in them are left aside.
 *
 * @throws RangeError where the lists differ in length
 */
export function measure(
  suggested: readonly Codes[],
  truth: readonly Codes[],
  codes: readonly string[],
): Measured {
  if (suggested.length !== truth.length) throw new RangeError("as many suggestions as decisions are needed");
  const counts = codes.map((code) => {
    let hits = 0;
    let falseAlarms = 0;
    let misses = 0;
    for (const [at, decided] of truth.entries()) {
      const isSuggested = suggested[at]?.has(code) ?? false;
      if (isSuggested && decided.has(code)) hits++;
      else if (isSuggested) falseAlarms++;
      else if (decided.has(code)) misses++;
    }
    return toFigures(hits, falseAlarms, misses);
  });
  const met = counts.filter(({ hits, falseAlarms, misses }) => hits + falseAlarms + misses > 0);
  return {
    comments: truth.length,
    byCode: Object.fromEntries(codes.map((code, at) => [code, counts[at] ?? toFigures(0, 0, 0)])),
    micro: sumUp(counts),
    macroF1: met.length === 0 ? 0 : met.reduce((total, { f1 }) => total + f1, 0) / met.length,
  };
}

/** Counts of several labels together, and the shares that follow. */
export function sumUp(counted: readonly Pick<Figures, "hits" | "falseAlarms" | "misses">[]): Figures {
  const sum = (part: "hits" | "falseAlarms" | "misses") =>
    counted.reduce((total, figures) => total + figures[part], 0);
  return toFigures(sum("hits"), sum("falseAlarms"), sum("misses"));
}

function toFigures(hits: number, falseAlarms: number, misses: number): Figures {
  const share = (of: number) => (of === 0 ? 0 : hits / of);
  return {
    hits,
    falseAlarms,
    misses,
    precision: share(hits + falseAlarms),
    recall: share(hits + misses),
    f1: share(hits + (falseAlarms + misses) / 2),
  };
}
