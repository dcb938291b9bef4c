import {
  BEHAVIOUR,
  type Behaviour,
  CHAOS,
  type Chaos,
  COUNTS,
  type Counts,
  LIMIT,
  MESSAGES,
  REPORT_TO,
  type ReportTo,
  type TakenMessage,
} from "./resend-stand-in";

interface Look {
  readonly calls: number;
  readonly messages: readonly TakenMessage[];
}

/** A test's view of the provider's stand-in. */
export interface MailProvider {
  /** All messages it took so far. */
  messages(): Promise<readonly TakenMessage[]>;
  /** How often it was asked to send, whatever it answered. */
  calls(): Promise<number>;
  /** What it met since its limit was last set. */
  counts(): Promise<Counts>;
  /** Lets it do something else than take the message, for the given number of calls. */
  behave(behaviour: Behaviour, times?: number): Promise<void>;
  /** Lets it take so many calls a second and no more. */
  limit(perSecond: number | null): Promise<void>;
  /** Lets it do any of these with a share of the calls. */
  chaos(chaos: Chaos): Promise<void>;
  /** Lets it tell somebody what became of each message. */
  reportTo(reportTo: ReportTo): Promise<void>;
}

/** Talks to a stand-in that another process may have started. */
export function mailProvider(origin: string): MailProvider {
  const look = async (): Promise<Look> => (await fetch(origin + MESSAGES)).json();
  const put = async (path: string, wanted: object) => {
    await fetch(origin + path, { method: "PUT", body: JSON.stringify(wanted) });
  };
  return {
    messages: async () => (await look()).messages,
    calls: async () => (await look()).calls,
    counts: async () => (await fetch(origin + COUNTS)).json(),
    behave: (behaviour, times = 1) => put(BEHAVIOUR, { behaviour, times }),
    limit: (perSecond) => put(LIMIT, { perSecond }),
    chaos: (chaos) => put(CHAOS, chaos),
    reportTo: (reportTo) => put(REPORT_TO, reportTo),
  };
}
