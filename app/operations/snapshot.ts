import { z } from "zod";
import { commentStatuses, heldReasons, withholdReasons } from "~/comments/comment";

const tag = z.object({
  pillarId: z.number(),
  workstreamId: z.number().nullable(),
  givenAs: z.enum(["hand", "suggestion", "bulk", "campaign", "coding", "passage", "theme"]),
  taggedBy: z.string().nullable(),
  taggedAt: z.string(),
});
export type TagBefore = z.infer<typeof tag>;

const theme = z.object({
  themeId: z.number(),
  givenAs: tag.shape.givenAs,
  taggedBy: z.string().nullable(),
  taggedAt: z.string(),
});
export type ThemeBefore = z.infer<typeof theme>;

/** What of a comment an operation changed, as it was before: all that undoing needs. Absent parts were not touched. */
export const snapshotSchema = z.object({
  standing: z
    .object({
      status: z.enum(commentStatuses),
      held: z.enum(heldReasons).nullable(),
      withheldReason: z.enum(withholdReasons).nullable(),
      withheldNote: z.string().nullable(),
      withheldMessage: z.string().nullable(),
    })
    .optional(),
  tags: z.array(tag).optional(),
  themes: z.array(theme).optional(),
  /** Suggestions that were accepted or dismissed by it, to wait again. */
  suggestions: z.array(z.number()).optional(),
  /** Who had it before, or null; and who has it since, so that an undoing leaves a later assignment alone. */
  assignee: z.object({ before: z.string().nullable(), after: z.string().nullable() }).optional(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
