import { createContext } from "react";

/** What a page knows of its answer besides its data. */
export const PageContext = createContext<{
  /** For the scripts of this answer; the browser hides it from scripts, so a hydrated page has none. */
  readonly nonce: string | undefined;
  readonly databaseAway: boolean;
}>({ nonce: undefined, databaseAway: false });
