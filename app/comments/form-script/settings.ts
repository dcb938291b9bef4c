import type { Challenge } from "altcha-lib/types";
import type { FormScriptWords } from "~/i18n/en/formScript";
import type { Locale } from "~/i18n/locale";
import type { Sending } from "./sending";

/** What the server tells the form's script, as JSON in an attribute of its element. Times are ISO 8601. */
export interface FormScriptSettings {
  readonly locale: Locale;
  readonly docket: string;
  /** The database's clock when the page was made. */
  readonly asOf: string;
  readonly closesAt: string;
  /** The most characters of each text of several lines, by the field's name. */
  readonly limits: Readonly<Record<string, number>>;
  /** Whether this browser keeps a draft: what amends a comment must never be offered as a new one. */
  readonly keepsDraft: boolean;
  /** Whether the page came with content of its own: a form given back, or a draft from the portal. */
  readonly filled: boolean;
  /** Where the draft is saved that the form was opened from. */
  readonly savePath?: string;
  readonly uploads: {
    readonly path: string;
    /** The most bytes of a file, and what to say of a larger one. */
    readonly fileBytes: number;
    readonly tooLarge: string;
  };
  readonly words: FormScriptWords;
}

/** The id of the script's element. */
export const SCRIPT_ID = "form-script";

/** What the parts of the script are given. */
export interface Page {
  readonly form: HTMLFormElement;
  readonly settings: FormScriptSettings;
  /** Tells a screen reader in turn. */
  readonly announce: (text: string) => void;
  readonly sending: Sending;
}

/** A challenge as altcha-lib's server half makes it. */
export type ProofChallenge = Challenge;
