import type { Insertable } from "kysely";
import { createTrackingNumber } from "~/comments/tracking-number";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { count } from "./count";
import { aNotice } from "./notices";

export interface CommentWishes extends Partial<Insertable<Database["comments"]>> {
  /** How to reach the commenter; null for nobody to be reached. */
  readonly contact?: { readonly name: string | null; readonly email: string | null } | null;
  /** Pillar or workstream codes of the notice's edition: "I", "I.2". */
  readonly tags?: readonly string[];
  /** Answers by the question's id. */
  readonly answers?: Readonly<Record<number, string>>;
}

export interface MadeComment {
  readonly id: number;
  readonly trackingNumber: string;
  readonly noticeId: number;
}

/** Writes a received comment of a named individual, on a notice of its own unless one is given. */
export async function aComment(db: Db, wishes: CommentWishes = {}): Promise<MadeComment> {
  const number = count();
  const name = `Commenter ${number}`;
  const {
    contact = { name, email: `commenter-${number}@example.org` },
    tags = [],
    answers = {},
    ...columns
  } = wishes;
  const noticeId = columns.noticeId ?? (await aNotice(db)).id;
  const comment = await db
    .insertInto("comments")
    .values({
      trackingNumber: createTrackingNumber(),
      noticeId,
      submissionKey: null,
      sourceReference: null,
      locale: "en",
      commenterKind: "individual",
      stakeholderType: "individual",
      organizationName: null,
      publicName: columns.publication === undefined || columns.publication === "named" ? name : null,
      country: "MX",
      region: null,
      sector: null,
      body: `Comment ${number}.`,
      answersText: Object.values(answers).join("\n\n"),
      publication: "named",
      withheldReason: columns.status === "withheld" ? "off-topic" : null,
      withheldNote: null,
      ...columns,
    })
    .returning(["id", "trackingNumber", "noticeId"])
    .executeTakeFirstOrThrow();
  if (contact)
    await db
      .insertInto("commentContacts")
      .values({ commentId: comment.id, ...contact })
      .execute();
  for (const [questionId, body] of Object.entries(answers)) {
    await db
      .insertInto("commentAnswers")
      .values({ commentId: comment.id, questionId: Number(questionId), body })
      .execute();
  }
  for (const code of tags) await aTag(db, comment, code);
  return comment;
}

/** Tags a comment with a pillar ("I") or a workstream ("I.2") of its notice's edition. */
export async function aTag(
  db: Db,
  comment: Pick<MadeComment, "id" | "noticeId">,
  code: string,
  taggedBy: string | null = null,
): Promise<void> {
  const [pillarCode = ""] = code.split(".");
  const target = await db
    .selectFrom("notices")
    .innerJoin("pillars", "pillars.editionId", "notices.editionId")
    .leftJoin("workstreams", (join) =>
      join.onRef("workstreams.pillarId", "=", "pillars.id").on("workstreams.code", "=", code),
    )
    .where("notices.id", "=", comment.noticeId)
    .where("pillars.code", "=", pillarCode)
    .select(["pillars.id as pillarId", "workstreams.id as workstreamId"])
    .executeTakeFirstOrThrow();
  await db
    .insertInto("commentTags")
    .values({ commentId: comment.id, ...target, taggedBy })
    .execute();
}
