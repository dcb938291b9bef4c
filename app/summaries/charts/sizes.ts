/** Widths of drawings, in their own units: narrow enough for a phone to show its letters as large as other small print. */
export const NARROW = 440;
export const WIDE = 1000;

/** So many rows are drawn as bars; what does not fit is in the table. */
export const MOST_BARS = 18;
