import { activityPath } from "~/paths";
import { type ActivityKind, activityKinds } from "./kinds";

export interface ActivityFilter {
  readonly kind?: ActivityKind | undefined;
  /** A staff id, or `public` or `system`. */
  readonly person?: string | undefined;
  /** Days in Washington, "2026-12-04", both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The event where the last page ended. */
  readonly before?: number | undefined;
}

/** The periods of which the desk tells who did how much. */
export const periods = ["day", "week", "all"] as const;
export type Period = (typeof periods)[number];

/** The activity's filters out of its address; what makes no sense counts as not given. */
export function readActivityFilter(query: URLSearchParams): ActivityFilter {
  const before = query.get("before") ?? "";
  return {
    kind: activityKinds.find((kind) => kind === query.get("kind")),
    person: query.get("person")?.slice(0, 100) || undefined,
    from: readDay(query.get("from")),
    until: readDay(query.get("until")),
    before: /^\d{1,15}$/.test(before) ? Number(before) : undefined,
  };
}

export const readPeriod = (query: URLSearchParams): Period =>
  periods.find((period) => period === query.get("period")) ?? "week";

/** A day that a calendar has, of a year that a portal can have seen; undefined for anything else. */
function readDay(typed: string | null): string | undefined {
  if (!typed || !/^20\d\d-\d\d-\d\d$/.test(typed)) return undefined;
  const day = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed) ? typed : undefined;
}

/** The activity's address with filters. */
export function activityHref(docket: string, filter: ActivityFilter & { readonly period?: Period }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${activityPath(docket)}?${query}` : activityPath(docket);
}
