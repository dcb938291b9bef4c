/** Shares that `measure` gives, to two digits. */
export interface ShippedFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const figures = (precision: number, recall: number, f1: number): ShippedFigures => ({
  precision,
  recall,
  f1,
});

/**
 * What the start that ships with the portal reaches for the edition 2021, before anybody decides: `npm run bench -- suggestions`,
 * its first table, "Untrained, as shipped". Measuring takes minutes, so the figures are written down here; a test says when
 * examples or cues have changed since.
 */
export const shippedQuality = {
  comments: 808,
  pillars: figures(0.89, 0.91, 0.9),
  byLocale: { en: figures(0.9, 0.91, 0.91), es: figures(0.88, 0.91, 0.89) },
  byPillar: {
    I: figures(0.85, 0.9, 0.87),
    II: figures(0.95, 0.94, 0.95),
    III: figures(0.88, 0.92, 0.9),
    IV: figures(0.91, 0.89, 0.9),
  },
  workstreams: figures(0.82, 0.81, 0.81),
} as const;
