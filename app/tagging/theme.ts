import type { EditionRead } from "~/pillars/edition";
import type { Tag } from "./tags";

/** A theme of a docket's codebook, in one language. */
export interface ThemeRead {
  readonly id: number;
  readonly name: string;
  readonly pillarId: number;
  readonly workstreamId: number | null;
}

/** What belongs to a place of the agenda: a pillar as a whole, or one of its workstreams. */
export type Placed = Pick<Tag, "pillarId" | "workstreamId">;
export const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.pillarId === other.pillarId && one.workstreamId === other.workstreamId;

/** The code of the pillar or workstream that a theme hangs under; undefined in another edition. */
export function parentCode(theme: Placed, edition: Pick<EditionRead, "pillars">): string | undefined {
  const pillar = edition.pillars.find(({ id }) => id === theme.pillarId);
  if (theme.workstreamId === null) return pillar?.code;
  return pillar?.workstreams.find(({ id }) => id === theme.workstreamId)?.code;
}

/** The place of a code in an edition: "I" or "I.2"; undefined where the edition has none of it. */
export function placeOf(code: string, edition: Pick<EditionRead, "pillars">): Placed | undefined {
  for (const { id: pillarId, code: pillarCode, workstreams } of edition.pillars) {
    if (pillarCode === code) return { pillarId, workstreamId: null };
    const workstream = workstreams.find((each) => each.code === code);
    if (workstream) return { pillarId, workstreamId: workstream.id };
  }
  return undefined;
}

/** How a theme is ticked, among the codes of pillars and workstreams. */
export const themeCode = (id: number): string => `theme:${id}`;

/**
 * Which themes a form had boxes for, as one of its codes. A box that was not on the form was not unticked: themes that
 * came meanwhile stay, and so do all where a form knows nothing of themes.
 */
export const offeredThemes = (ids: readonly number[]): string => `themes:${ids.join(",")}`;

export interface TickedThemes {
  readonly ticked: ReadonlySet<number>;
  readonly offered: ReadonlySet<number>;
}

/** The themes among a form's codes. */
export function readThemes(codes: readonly string[]): TickedThemes {
  const ids = (pattern: RegExp) =>
    codes.flatMap((code) =>
      (pattern.exec(code)?.[1] ?? "")
        .split(",")
        .filter((id) => id !== "")
        .map(Number),
    );
  const ticked = new Set(ids(/^theme:([0-9]{1,9})$/));
  return { ticked, offered: new Set([...ticked, ...ids(/^themes:((?:[0-9]{1,9},?)*)$/)]) };
}
