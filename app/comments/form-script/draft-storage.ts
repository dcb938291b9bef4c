import type { FormValues } from "./form-values";

/** An unfinished form as this browser keeps it. */
export interface LocalDraft {
  /** Milliseconds since 1970, by the browser's clock. */
  readonly savedAt: number;
  readonly submissionKey: string;
  readonly values: FormValues;
}

const PREFIX = "comment-draft:";
const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** The browser's storage may be shut or full: then nothing is kept, and nothing else fails. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function read(key: string): LocalDraft | undefined {
  // written by `saveDraft` below, or by nobody
  const draft = attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") as LocalDraft | null);
  return typeof draft?.savedAt === "number" && typeof draft.values === "object" ? draft : undefined;
}

/** The draft of a docket, in either language. */
export const findLocalDraft = (docket: string): LocalDraft | undefined => read(PREFIX + docket);

/** Whether it could be kept. */
export const saveLocalDraft = (docket: string, draft: LocalDraft): boolean =>
  attempt(() => {
    localStorage.setItem(PREFIX + docket, JSON.stringify(draft));
    return true;
  }) ?? false;

export const deleteLocalDraft = (docket: string): void =>
  attempt(() => localStorage.removeItem(PREFIX + docket));

/** Drops what is too old, of whatever docket, and the one that has been sent. */
export function sweepLocalDrafts(sentKey: string | undefined, now = Date.now()): void {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
    const draft = read(key);
    if (!draft || draft.savedAt < now - LIFETIME_MS || draft.submissionKey === sentKey)
      attempt(() => localStorage.removeItem(key));
  }
}

/** The form that was last sent from this browser, as the portal's answer to it said. */
export function findSentKey(): string | undefined {
  return /(?:^|;\s*)sent=([\w-]+)/.exec(document.cookie)?.[1];
}
