/**
 * What a proof of work costs whoever comments, and only when the traffic looks wrong. A counter is drawn from the range
 * below; finding it takes that many derivations of `iterations` rounds each. The figures come from
 * `npm run bench -- proof`: the worst case stays below 3 s on a processor six times slower than a desktop's.
 */
export const proofCost = { iterations: 5_000, fewest: 100, most: 200 } as const;

/** A challenge is good for so long: a comment is written in minutes, or the page is loaded anew. */
export const PROOF_LIFETIME_MS = 2 * 60 * 60 * 1000;

/** The challenge on the form, for the form's script to solve while the person writes. */
export const proofProps = (challenge: unknown) =>
  challenge === undefined ? {} : { "data-challenge": JSON.stringify(challenge) };
