import autocannon from "autocannon";

const WARM_UP_S = 4;
const ROUND_S = 8;
const ROUNDS = 3;

/** One side of a comparison. */
export interface Side {
  readonly url: string;
  readonly request: autocannon.Request;
  readonly expectedStatus: number;
}

/** Requests a second of both sides by round, and how many answers of the expected status were counted in all. */
export interface Interleaved {
  readonly portal: readonly number[];
  readonly peer: readonly number[];
  readonly answered: { readonly portal: number; readonly peer: number };
}

/**
 * Loads both sides in turn, portal first, so that what the machine does meanwhile falls on both alike. A round is
 * a fixed number of requests, found in the warm-up to take some eight seconds, and not a fixed time: at the end of a
 * time some requests are cut off, and what they stored would be counted by nobody. Throws on any other status.
 */
export async function interleave(portal: Side, peer: Side, connections: number): Promise<Interleaved> {
  const sides = [portal, peer];
  const amounts: number[] = [];
  const answered = [0, 0];
  const rates: number[][] = [[], []];
  for (const [index, side] of sides.entries()) {
    // the first requests of a process are slower by far; the second half of the warm-up says more
    await fire(side, connections, connections * 20);
    const probe = await fire(side, connections, connections * 40);
    const warm = await fire(side, connections, Math.max(connections, Math.round(probe.rate * WARM_UP_S)));
    amounts.push(Math.max(connections, Math.round(warm.rate * ROUND_S)));
    answered[index] = connections * 60 + warm.count;
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, side] of sides.entries()) {
      const { rate, count } = await fire(side, connections, amounts[index] ?? connections);
      rates[index]?.push(rate);
      answered[index] = (answered[index] ?? 0) + count;
    }
  }
  const [portalRates = [], peerRates = []] = rates;
  return {
    portal: portalRates,
    peer: peerRates,
    answered: { portal: answered[0] ?? 0, peer: answered[1] ?? 0 },
  };
}

async function fire(
  { url, request, expectedStatus }: Side,
  connections: number,
  amount: number,
): Promise<{ rate: number; count: number }> {
  const started = performance.now();
  const result = await autocannon({ url, connections, amount, requests: [request], timeout: 30 });
  const seconds = (performance.now() - started) / 1000;
  const count = result.statusCodeStats?.[`${expectedStatus}`]?.count ?? 0;
  if (count !== amount || result.errors > 0) {
    const seen = JSON.stringify(result.statusCodeStats ?? {});
    throw new Error(
      `${url}: ${count} of ${amount} answers were ${expectedStatus}; seen: ${seen}, errors: ${result.errors}`,
    );
  }
  return { rate: count / seconds, count };
}
