import { sql, type Transaction } from "kysely";
import { acknowledgeComments } from "~/acknowledgements/acknowledge-comments.server";
import { acknowledgePosted } from "~/acknowledgements/acknowledge-posted.server";
import type { Letterhead } from "~/acknowledgements/letter.server";
import { assignComments, findTaken, shareComments } from "~/assignments/assign-comments.server";
import { listAgreed } from "~/coding/results.server";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import type { Jobs } from "~/jobs.server";
import { isSure } from "~/suggestions/desk/confidence";
import {
  dismissSuggestions,
  listAccepted,
  listWaiting,
  markInBulk,
} from "~/suggestions/desk/decide-suggestions.server";
import type { GivenTag } from "~/tagging/given-tags.server";
import type { Settling } from "~/tagging/settle-tags.server";
import { tagComments } from "~/tagging/tag-comment.server";
import { canBeTagged } from "~/tagging/tags";
import { decideComments } from "~/triage/decide-comment.server";
import type { Database } from "~db/schema";
import type { Step } from "./action";
import type { ItemOutcome } from "./operation";
import type { Snapshot } from "./snapshot";
import { codesFor } from "./tag-codes";

/** What a step made of one comment; `before` holds what undoing it takes. */
export interface Applied {
  readonly outcome: Exclude<ItemOutcome, "waiting" | "failed">;
  readonly before?: Snapshot;
}

/** What operations need of the portal besides a transaction. */
export interface Office {
  readonly jobs: Jobs;
  readonly env: Letterhead;
}

type OneStep = Exclude<Step, { do: "undo" }>;

/** Does one thing to locked comments, in a few statements whatever their number, and says of each what became of it. */
export async function applyStep(
  trx: Transaction<Database>,
  office: Office,
  comments: readonly LockedComment[],
  step: OneStep,
  { staffId, operationId }: { readonly staffId: string; readonly operationId: string },
): Promise<ReadonlyMap<number, Applied>> {
  const each = (of: (comment: LockedComment) => Applied) =>
    new Map(comments.map((comment) => [comment.id, of(comment)]));
  switch (step.do) {
    case "decide":
    case "withhold": {
      const moved = new Set<number>();
      for (const [message, group] of byMessage(comments, step)) {
        const taken = step.do === "withhold" ? { ...step, decision: "withhold" as const, message } : step;
        for (const id of await decideComments(trx, group, taken, staffId)) moved.add(id);
      }
      if (step.do === "decide" && step.decision === "post")
        await acknowledgePosted(trx, office.env, [...moved], { staffId, operationId });
      return each((comment) =>
        moved.has(comment.id)
          ? { outcome: "changed", before: { standing: standingOf(comment) } }
          : { outcome: "not-allowed" },
      );
    }
    case "tag":
    case "set-tags": {
      const open = comments.filter(({ status }) => canBeTagged(status));
      const changed = await tagAll(trx, open, codesFor(step), {
        staffId,
        givenAs: step.do === "tag" ? "bulk" : "hand",
      });
      return each((comment) => tagged(comment, changed.get(comment.id)));
    }
    case "code": {
      const open = comments.filter(({ status }) => canBeTagged(status));
      const agreed = await listAgreed(
        trx,
        step.round,
        open.map(({ id }) => id),
      );
      const coded = open.filter(({ id }) => agreed.has(id));
      const alike = Map.groupBy(coded, ({ id }) => agreed.get(id)?.join(" "));
      const applied = each(({ status }) => ({
        outcome: canBeTagged(status) ? "unchanged" : "not-allowed",
      }));
      for (const group of alike.values()) {
        const codes = agreed.get(group[0]?.id ?? 0) ?? [];
        const changed = await tagAll(trx, group, () => codes, { staffId, givenAs: "coding" });
        for (const [id, before] of changed) applied.set(id, { outcome: "changed", before });
      }
      return applied;
    }
    case "assign":
    case "share": {
      const taken =
        step.do === "assign" && step.from !== undefined
          ? await findTaken(trx, comments, step.from)
          : new Set<number>();
      const free = comments.filter(({ id }) => !taken.has(id));
      const before =
        step.do === "assign"
          ? await assignComments(trx, free, step.to, staffId)
          : await shareComments(trx, free, step.among, staffId);
      return each(({ id }) => {
        if (taken.has(id)) return { outcome: "overtaken" };
        const assignee = before.get(id);
        return assignee ? { outcome: "changed", before: { assignee } } : { outcome: "unchanged" };
      });
    }
    case "acknowledge": {
      const ids = comments.map(({ id }) => id);
      const { words, unconfirmed, againUntil } = step;
      const written = await acknowledgeComments(trx, office.env, ids, {
        staffId,
        operationId,
        words,
        unconfirmed,
        againUntil: againUntil === undefined ? undefined : new Date(againUntil),
      });
      return each(({ id }) => ({ outcome: written.get(id)?.outcome ?? "not-allowed" }));
    }
    case "accept-suggestions": {
      const changed = await acceptSuggestions(
        trx,
        comments.filter(({ status }) => canBeTagged(status)),
        step,
        staffId,
      );
      return each((comment) => tagged(comment, changed.get(comment.id)));
    }
    case "dismiss-suggestions": {
      const dismissed = await dismissSuggestions(trx, comments, step.codes, staffId);
      return each(({ id }) => {
        const suggestions = dismissed.get(id);
        return suggestions
          ? { outcome: "changed", before: { suggestions: [...suggestions] } }
          : { outcome: "unchanged" };
      });
    }
  }
}

/** Comments by what their authors are told, each in their own language. */
function byMessage(comments: readonly LockedComment[], step: OneStep) {
  return Map.groupBy(comments, ({ locale }) => {
    if (step.do !== "withhold") return null;
    return typeof step.message === "object" && step.message !== null ? step.message[locale] : step.message;
  });
}

const tagged = ({ status }: LockedComment, before: Snapshot | undefined): Applied => {
  if (!canBeTagged(status)) return { outcome: "not-allowed" };
  return before ? { outcome: "changed", before } : { outcome: "unchanged" };
};

/** Tags comments, and says of each that was changed what undoing it takes: suggestions that it accepted on the way, too. */
async function tagAll(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  wanted: NonNullable<Settling["wanted"]>,
  settling: Pick<Settling, "staffId" | "givenAs">,
): Promise<ReadonlyMap<number, Snapshot>> {
  const waiting = await listWaiting(
    trx,
    comments.map(({ id }) => id),
  );
  const changed = await tagComments(trx, comments, wanted, settling);
  const accepted = await listAccepted(trx, waiting);
  return new Map(
    [...changed].map(([id, { had }]) => {
      const suggestions = accepted.get(id);
      return [id, { ...tagsBefore(had), ...(suggestions ? { suggestions: [...suggestions] } : {}) }];
    }),
  );
}

/** Gives comments the tags that wait for acceptance and are sure enough; in bulk where nobody named them. */
async function acceptSuggestions(
  trx: Transaction<Database>,
  comments: readonly LockedComment[],
  { above, only }: Extract<Step, { do: "accept-suggestions" }>,
  staffId: string,
): Promise<ReadonlyMap<number, Snapshot>> {
  const waiting = await listWaiting(
    trx,
    comments.map(({ id }) => id),
  );
  const chosen = new Map(
    [...waiting].map(([id, each]) => [
      id,
      each.filter(({ code, confidence }) => isSure(confidence, above) && (only?.includes(code) ?? true)),
    ]),
  );
  const codesOf = (id: number) => (chosen.get(id) ?? []).map(({ code }) => code);
  const changed = await tagAll(
    trx,
    comments.filter(({ id }) => codesOf(id).length > 0),
    (stored, _edition, { id }) => [...stored, ...codesOf(id)],
    { staffId, givenAs: "suggestion" },
  );
  if (!only)
    await markInBulk(
      trx,
      [...changed.values()].flatMap(({ suggestions = [] }) => suggestions),
    );
  return changed;
}

/** The comment's own tags and themes; those of its passages are not touched. */
function tagsBefore(had: readonly GivenTag[]): Snapshot {
  const rows = had.map((tag) => ({ ...tag, taggedAt: tag.taggedAt.toISOString() }));
  return {
    tags: rows.filter((tag) => tag.of === "comment"),
    themes: rows.flatMap((tag) =>
      tag.of === "theme" && tag.themeId !== null ? [{ ...tag, themeId: tag.themeId }] : [],
    ),
  };
}
const standingOf = ({
  status,
  held,
  withheldReason,
  withheldNote,
  withheldMessage,
}: LockedComment): Snapshot["standing"] => ({
  status,
  held,
  withheldReason,
  withheldNote,
  withheldMessage,
});

/** The comments' versions as they are now. */
export async function readVersions(
  trx: Transaction<Database>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await trx
    .selectFrom("comments")
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .select(["id", "version"])
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}
