import type { PublicPage } from "./public-cache";

/** Reads a page for everybody; undefined where it is not the same for everybody any more. */
type Read = () => Promise<PublicPage | undefined>;

interface Round {
  /** What is being read for whoever asked before it was begun. */
  readonly current: Promise<PublicPage | undefined>;
  /** What is read after that, for all who have asked since. */
  next?: Promise<PublicPage | undefined>;
}

/** As long as a reading may take, a connection's ten seconds included; whoever asks after that is not held up by it. */
const DEADLINE_MS = 20_000;
/** As many addresses are known to be public: those that many read at once are few. */
const MOST_KNOWN = 1000;

/**
 * Thousands who open a notice in the same minute are answered by a few readings of it: whoever asks while it is read shares
 * the next reading with all others who do. Nothing is kept, so that each answer is as new as one of its own: it was begun
 * after it was asked for.
 */
export function createSharedPages({ mostKnown = MOST_KNOWN, deadlineMs = DEADLINE_MS } = {}) {
  const known = new Set<string>();
  const rounds = new Map<string, Round>();

  function begin(address: string, read: Read): Promise<PublicPage | undefined> {
    const current = within(deadlineMs, read());
    const round: Round = { current };
    rounds.set(address, round);
    const end = () => {
      if (!round.next) rounds.delete(address);
    };
    current.then(end, end);
    return current;
  }

  return {
    /** Remembers that an address has a page for everybody. */
    learn(address: string): void {
      if (known.has(address)) return;
      const [oldest] = known;
      if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
      known.add(address);
    },
    isKnown: (address: string): boolean => known.has(address),
    /** Reads a known page together with whoever else asks for it. Rejects as the reading does, or past its time, for all of them. */
    async read(address: string, read: Read): Promise<PublicPage | undefined> {
      const round = rounds.get(address);
      const go = () => begin(address, read);
      if (round) round.next ??= round.current.then(go, go);
      const page = await (round?.next ?? go());
      if (!page) known.delete(address);
      return page;
    },
  };
}

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`a page was not read within ${ms} ms`)), ms).unref();
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
