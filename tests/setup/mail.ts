import { BEHAVIOUR, type Behaviour, MESSAGES, type TakenMessage } from "./resend-stand-in";

/** A test's view of the provider's stand-in. */
export interface MailProvider {
  /** All messages it took so far. */
  messages(): Promise<readonly TakenMessage[]>;
  /** How often it was asked to send, whatever it answered. */
  calls(): Promise<number>;
  /** Lets it do something else than take the message, for the given number of calls. */
  behave(behaviour: Behaviour, times?: number): Promise<void>;
}

/** Talks to a stand-in that another process may have started. */
export function mailProvider(origin: string): MailProvider {
  const look = async (): Promise<{ calls: number; messages: readonly TakenMessage[] }> =>
    (await fetch(origin + MESSAGES)).json();
  return {
    messages: async () => (await look()).messages,
    calls: async () => (await look()).calls,
    async behave(behaviour, times = 1) {
      await fetch(origin + BEHAVIOUR, { method: "PUT", body: JSON.stringify({ behaviour, times }) });
    },
  };
}
