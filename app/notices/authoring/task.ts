import type { EditedNotice } from "./edited-notice.server";

/** What a notice's page is open for: writing, or one of the acts that have a form of their own. */
export type Task = "write" | "extend" | "withdraw" | "outcome";

type Known = Pick<EditedNotice, "status" | "publishedAt">;

/** The acts that a notice's status allows. */
export function tasksOf({ status, publishedAt }: Known): Exclude<Task, "write">[] {
  if (status === "withdrawn") return [];
  const extend = publishedAt === null ? [] : (["extend"] as const);
  const outcome = status === "closed" ? (["outcome"] as const) : [];
  return [...extend, ...outcome, "withdraw"];
}

/** The task an address asks for with `?do=`; writing where there is none, or the notice does not allow it. */
export function readTask(asked: string | null, notice: Known): Task {
  return tasksOf(notice).find((task) => task === asked) ?? "write";
}
