import type { CommentStatus, Publication } from "~/comments/comment";
import { listRemovals, type RedactionReason, type Removal, redactText } from "~/comments/redacting/redaction";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { type Findings, listFindings } from "./findings.server";

/** A redaction with who made it and why. */
export interface RedactionRead {
  readonly id: number;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly reason: RedactionReason;
  readonly note: string | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** A text of a comment that can be redacted. */
export interface RedactableText {
  readonly part: string;
  readonly text: string;
  /** The question's words, of an answer. */
  readonly prompt: string | null;
  /** Whether the public reads it, as redacted, once the comment is posted. */
  readonly isPublic: boolean;
}

export interface RedactionView {
  readonly trackingNumber: string;
  readonly docketNumber: string;
  readonly version: number;
  readonly status: CommentStatus;
  readonly locale: Locale;
  readonly texts: readonly RedactableText[];
  readonly redactions: readonly RedactionRead[];
  readonly findings: Findings;
  readonly files: readonly FileRead[];
  /** What the author's last amendment did to redactions, until the comment is posted again. */
  readonly amended: { readonly kept: number; readonly dropped: number } | undefined;
}

interface FileRead {
  readonly id: string;
  readonly fileName: string;
  readonly part: "main" | "public-version";
  readonly hiddenReason: RedactionReason | null;
  readonly isPublic: boolean;
}

/** What is and what could be kept from the public of a comment; undefined where there is no such comment. */
export async function findRedactionView(
  db: Db,
  trackingNumber: string,
  locale: Locale,
): Promise<RedactionView | undefined> {
  const comment = await db
    .selectFrom("comments")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select([
      "comments.id",
      "comments.trackingNumber",
      "notices.docketNumber",
      "comments.version",
      "comments.status",
      "comments.publication",
      "comments.locale",
      "comments.body",
      "comments.publicBody",
    ])
    .executeTakeFirst();
  if (!comment) return undefined;
  const { id, body, publicBody, publication, ...shown } = comment;
  const answers = await db
    .selectFrom("commentAnswers")
    .innerJoin("questions", "questions.id", "commentAnswers.questionId")
    .leftJoin("questionTexts", (join) =>
      join.onRef("questionTexts.questionId", "=", "questions.id").on("questionTexts.locale", "=", locale),
    )
    .where("commentAnswers.commentId", "=", id)
    .select(["questions.id", "questionTexts.prompt", "commentAnswers.body"])
    .orderBy("questions.position")
    .execute();
  const files = await db
    .selectFrom("attachments")
    .where("commentId", "=", id)
    .where("replacedAt", "is", null)
    .select(["id", "fileName", "part", "hiddenReason"])
    .orderBy("part")
    .orderBy("storedAt")
    .orderBy("id")
    .execute();
  const redactions = await db
    .selectFrom("redactions")
    .leftJoin("staff", "staff.id", "redactions.madeBy")
    .where("redactions.commentId", "=", id)
    .select([
      "redactions.id",
      "redactions.part",
      "redactions.startAt as start",
      "redactions.endAt as end",
      "redactions.reason",
      "redactions.note",
      "redactions.madeAt",
      "staff.name as madeBy",
    ])
    .orderBy("redactions.part")
    .orderBy("redactions.startAt")
    .orderBy("redactions.endAt")
    .execute();
  const texts: RedactableText[] = [
    { part: "body", text: body, prompt: null },
    { part: "public-version", text: publicBody ?? "", prompt: null },
    ...answers.map((answer) => ({ part: `answer:${answer.id}`, text: answer.body, prompt: answer.prompt })),
  ]
    .filter(({ text }) => text !== "")
    .map((text) => ({ ...text, isPublic: isPublicPart(publication, text.part) }));
  return {
    ...shown,
    texts,
    redactions,
    findings: await listFindings(db, id),
    // a file's part has the same meaning: of a confidential comment the public version's alone
    files: files.map((file) => ({
      ...file,
      isPublic: file.hiddenReason === null && isPublicPart(publication, file.part),
    })),
    amended: comment.status === "posted" ? undefined : await findAmended(db, trackingNumber),
  };
}

/** Of a comment given in confidence the public version alone, of others everything else. */
const isPublicPart = (publication: Publication, part: string) =>
  (publication === "confidential") === (part === "public-version");

async function findAmended(db: Db, trackingNumber: string): Promise<RedactionView["amended"]> {
  const event = await db
    .selectFrom("auditEvents")
    .where("subjectKind", "=", "comment")
    .where("subjectId", "=", trackingNumber)
    .where("action", "=", "comment.amended")
    .select("after")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const { redactionsKept: kept, redactionsDropped: dropped } = { ...event?.after };
  return typeof kept === "number" && typeof dropped === "number" ? { kept, dropped } : undefined;
}

/** A text as the public will read it with one more redaction, before it is saved. */
export interface RedactionPreview {
  readonly part: string;
  readonly text: string;
  readonly removals: readonly Removal[];
}

/** What the public will read of a part with the stretches of its redactions and one more. */
export function previewRedaction(
  view: RedactionView,
  part: string,
  more: { readonly start: number; readonly end: number; readonly reason: RedactionReason },
): RedactionPreview {
  const original = view.texts.find((each) => each.part === part)?.text ?? "";
  const stretches = [...view.redactions.filter((each) => each.part === part), more];
  return {
    part,
    text: redactText(original, stretches, view.locale),
    removals: listRemovals(stretches, view.locale),
  };
}
