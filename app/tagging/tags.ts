import type { CommentStatus } from "~/comments/comment";
import type { EditionRead } from "~/pillars/edition";

/** A tag as it is stored: a workstream with its pillar, or a pillar as a whole. */
export interface Tag {
  readonly code: string;
  readonly pillarId: number;
  readonly workstreamId: number | null;
}

/** Whether a comment can be tagged: all but withdrawn ones. */
export const canBeTagged = (status: CommentStatus): boolean => status !== "withdrawn";

/**
 * The tags that a form's ticked codes mean, in the edition's order. A workstream implies its pillar; the pillar is
 * stored by itself only where none of its workstreams is ticked. Codes of other editions are dropped.
 */
export function readTags(ticked: readonly string[], edition: Pick<EditionRead, "pillars">): readonly Tag[] {
  const chosen = new Set(ticked);
  return edition.pillars.flatMap(({ id: pillarId, code, workstreams }): Tag[] => {
    const within = workstreams.filter((workstream) => chosen.has(workstream.code));
    if (within.length > 0) {
      return within.map((workstream) => ({ code: workstream.code, pillarId, workstreamId: workstream.id }));
    }
    return chosen.has(code) ? [{ code, pillarId, workstreamId: null }] : [];
  });
}

/** The boxes that are ticked for stored tags: those of the tags, and the pillars of tagged workstreams. */
export function tickedCodes(
  tags: readonly string[],
  edition: Pick<EditionRead, "pillars">,
): readonly string[] {
  return edition.pillars.flatMap(({ code, workstreams }) => {
    const within = workstreams.map((workstream) => workstream.code).filter((each) => tags.includes(each));
    return tags.includes(code) || within.length > 0 ? [code, ...within] : [];
  });
}
