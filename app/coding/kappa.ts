/**
 * How far two people agree beyond chance.
 *
 * Kappa: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
 * 37-46. Its large-sample standard error: J. L. Fleiss, J. Cohen, B. S. Everitt, "Large sample standard errors of kappa and
 * weighted kappa", Psychological Bulletin 72 (1969), 323-327, for a kappa that is not zero.
 */
export interface Agreement {
  /** How many things both have judged. */
  readonly n: number;
  /** Share on which they agree, from 0 to 1. */
  readonly observed: number;
  /** Share on which they would agree by chance, each keeping to their own habits. */
  readonly expected: number;
  /** Undefined where chance alone explains everything: both gave one and the same answer throughout, or n is 0. */
  readonly kappa: number | undefined;
  /** Undefined where kappa is; 0 where they never differ, or one has only one answer: the formula then knows no doubt, though a sample always leaves some. */
  readonly standardError: number | undefined;
}

/** z of a 95% confidence interval. */
const Z_95 = 1.959964;
/** Below it, 1 - expected is a rounding error and no room for kappa. */
const NOTHING = 1e-12;

/** The agreement of a square table: row by the one, column by the other. Throws where it is not square. */
export function measureAgreement(table: readonly (readonly number[])[]): Agreement {
  if (table.some((row) => row.length !== table.length)) throw new Error("the table is not square");
  const n = sum(table.map(sum));
  if (n === 0) return { n, observed: 0, expected: 0, kappa: undefined, standardError: undefined };
  const share = table.map((row) => row.map((count) => count / n));
  const rows = share.map(sum);
  const columns = rows.map((_, index) => sum(share.map((row) => row[index] ?? 0)));
  const observed = sum(share.map((row, index) => row[index] ?? 0));
  const expected = sum(rows.map((row, index) => row * (columns[index] ?? 0)));
  if (1 - expected < NOTHING) return { n, observed, expected, kappa: undefined, standardError: undefined };
  const kappa = (observed - expected) / (1 - expected);
  const onDiagonal = sum(
    share.map((row, i) => (row[i] ?? 0) * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * (1 - kappa)) ** 2),
  );
  const offDiagonal =
    (1 - kappa) ** 2 *
    sum(
      share.map((row, i) =>
        sum(row.map((p, j) => (i === j ? 0 : p * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2))),
      ),
    );
  const square = onDiagonal + offDiagonal - (kappa - expected * (1 - kappa)) ** 2;
  // a rounding error may leave it a little below zero where they never differ
  const standardError = Math.sqrt(Math.max(0, square) / n) / (1 - expected);
  return { n, observed, expected, kappa, standardError };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The 95% confidence interval of kappa, within its bounds. Undefined where there is no kappa, and where the formula gives
 * an interval without width, which no sample justifies: two never differ, or one of them never used the label.
 */
export function confidenceInterval({
  kappa,
  standardError,
}: Agreement): { readonly low: number; readonly high: number } | undefined {
  if (kappa === undefined || standardError === undefined || standardError < NOTHING) return undefined;
  return {
    low: Math.max(-1, kappa - Z_95 * standardError),
    high: Math.min(1, kappa + Z_95 * standardError),
  };
}

export const strengths = ["none", "slight", "fair", "moderate", "substantial", "almost-perfect"] as const;
export type Strength = (typeof strengths)[number];

/**
 * Kappa in a word. The bounds are a convention and nothing more: J. R. Landis, G. G. Koch, "The measurement of observer agreement
 * for categorical data", Biometrics 33 (1977), 159-174, who call a kappa below zero poor and zero already slight. Zero is
 * chance and nothing else, and is called so here.
 */
export function describeKappa(kappa: number): Strength {
  if (kappa <= 0) return "none";
  if (kappa <= 0.2) return "slight";
  if (kappa <= 0.4) return "fair";
  if (kappa <= 0.6) return "moderate";
  return kappa <= 0.8 ? "substantial" : "almost-perfect";
}

/** How two people used one label on the same things. */
export interface LabelTable {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

export interface LabelAgreement extends Agreement, LabelTable {
  /** Share of things with the label, on the average of the two. */
  readonly prevalence: number;
  /** Why there is no kappa: neither used the label, or both did throughout. */
  readonly degenerate: "not-used" | "always-used" | undefined;
  /** So few uses, or so few things without it, that a single comment moves kappa far. */
  readonly rare: boolean;
}

/** Fewer uses than this by the two on the average, or fewer things without it, and kappa hangs on single comments. */
const FEW_USES = 5;

/** How two people agree on one label, from what each gave to each thing. */
export function agreementOnLabel(
  codings: readonly { readonly a: ReadonlySet<string>; readonly b: ReadonlySet<string> }[],
  label: string,
): LabelAgreement {
  const count = (inA: boolean, inB: boolean) =>
    codings.filter(({ a, b }) => a.has(label) === inA && b.has(label) === inB).length;
  return measureLabel({
    both: count(true, true),
    onlyA: count(true, false),
    onlyB: count(false, true),
    neither: count(false, false),
  });
}

/** The same from its table of four. */
export function measureLabel(table: LabelTable): LabelAgreement {
  const { both, onlyA, onlyB, neither } = table;
  const agreement = measureAgreement([
    [both, onlyA],
    [onlyB, neither],
  ]);
  const { n } = agreement;
  const uses = both + (onlyA + onlyB) / 2;
  return {
    ...table,
    ...agreement,
    prevalence: n === 0 ? 0 : uses / n,
    degenerate: both + onlyA + onlyB === 0 ? "not-used" : both === n ? "always-used" : undefined,
    rare: Math.min(uses, n - uses) < FEW_USES,
  };
}
