import { auditPath } from "~/paths";
import { auditActions } from "./actions";
import type { EventFilter } from "./list-events.server";

/** A subject as people type it: docket and tracking numbers in any case. */
function readSubject(typed: string | null): string | undefined {
  const subject = typed?.trim().slice(0, 100) ?? "";
  if (subject === "") return undefined;
  return /^(hled-|[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$)/i.test(subject) ? subject.toUpperCase() : subject;
}

/** The history's filters out of its address; what makes no sense counts as not given. */
export function readEventFilter(query: URLSearchParams): EventFilter {
  const before = query.get("before");
  return {
    subject: readSubject(query.get("subject")),
    person: query.get("person")?.slice(0, 100) || undefined,
    action: auditActions.find((action) => action === query.get("action")),
    before: before && /^\d{1,15}$/.test(before) ? Number(before) : undefined,
  };
}

/** The history's address with filters. */
export function historyPath(filter: EventFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${auditPath}?${query}` : auditPath;
}
