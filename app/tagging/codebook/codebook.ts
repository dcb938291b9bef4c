import type { ThemeThen } from "~db/schema";

/** A docket has so many themes at most: more than can be read through is no codebook. */
export const MOST_THEMES = 200;

/** So many passages and comments can be told apart by hand in one splitting; the rest stays, for another. */
export const MOST_SPLIT = 100;

/** A theme is split into so many new ones at once. */
export const NEW_THEMES = 4;

export const changeKinds = [
  "added",
  "edited",
  "moved",
  "merged",
  "split",
  "retired",
  "brought-back",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Why the codebook was not changed. */
export type CodebookRefusal =
  | "not-found"
  /** Somebody changed the theme, or the one it is to go into, meanwhile. */
  | "overtaken"
  /** Too many were tagging with it just now. */
  | "busy"
  | "name-taken"
  | "too-many"
  | "retired"
  | "not-retired"
  | "same-theme"
  /** The other theme was merged into this one, or into one that was. */
  | "circle"
  | "target-retired"
  | "same-place"
  | "no-place"
  | "nothing-to-undo";

/** How many comments or passages something happens to. */
export interface Effect {
  readonly of: "comment" | "passage";
  readonly what: "gets" | "loses";
  /** The code of a pillar or workstream; or null with a theme. */
  readonly code: string | null;
  readonly theme: { readonly en: string; readonly es: string } | null;
  readonly count: number;
}

/** What a change does to existing tags. */
export interface Preview {
  readonly kind: ChangeKind;
  readonly theme: ThemeThen;
  readonly target: readonly ThemeThen[] | null;
  /** That have the theme before it. */
  readonly comments: number;
  readonly passages: number;
  readonly effects: readonly Effect[];
}

export type CodebookResult<Done> = { readonly outcome: CodebookRefusal } | Done;
