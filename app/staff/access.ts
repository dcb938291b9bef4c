import type { Role } from "./staff";

/** Who may open an address (GET, HEAD) and who may change something there (any other method). */
export interface Access {
  readonly read: readonly Role[] | "everyone";
  readonly write: readonly Role[] | "everyone";
}

const everyRole = ["moderator", "official", "admin"] as const;

/**
 * The desk's access rules by route, in one table for whoever audits them. A desk route that is not listed is
 * closed to everybody: a new one has to be opened here on purpose. Routes outside of the desk are public.
 */
export const deskAccess: Readonly<Record<string, Access>> = {
  "routes/desk/sign-in": { read: "everyone", write: "everyone" },
  "routes/desk/set-up": { read: "everyone", write: "everyone" },
  "routes/desk/language": { read: "everyone", write: "everyone" },
  "routes/desk/sign-out": { read: [], write: everyRole },
  "routes/desk/layout": { read: everyRole, write: [] },
  "routes/desk/home": { read: everyRole, write: [] },
  "routes/desk/not-found": { read: everyRole, write: [] },
  "routes/desk/notices": { read: ["admin"], write: [] },
  "routes/desk/notice-new": { read: ["admin"], write: ["admin"] },
  "routes/desk/notice": { read: ["admin"], write: ["admin"] },
  "routes/desk/notice-letters": { read: ["admin"], write: ["admin"] },
  "routes/desk/notice-preview": { read: ["admin"], write: [] },
  "routes/desk/queue": { read: ["moderator", "official"], write: [] },
  "routes/desk/views": { read: ["moderator", "official"], write: ["moderator", "official"] },
  "routes/desk/comment": { read: ["moderator", "official"], write: ["moderator"] },
  "routes/desk/passages": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/comment-history": { read: ["moderator", "admin"], write: [] },
  "routes/desk/activity": { read: ["moderator", "admin"], write: [] },
  "routes/desk/redactions": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/codebooks": { read: ["moderator", "official"], write: [] },
  "routes/desk/codebook": { read: ["moderator", "official"], write: ["moderator"] },
  "routes/desk/codebook-theme": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/codebook-change": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/codebook-split": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/suggestions": { read: ["moderator", "official"], write: [] },
  "routes/desk/comment-file": { read: ["moderator", "official"], write: [] },
  "routes/desk/assignment": { read: [], write: ["moderator"] },
  "routes/desk/presence": { read: [], write: ["moderator"] },
  "routes/desk/teams": { read: ["moderator"], write: [] },
  "routes/desk/team": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/coding": { read: everyRole, write: ["moderator"] },
  "routes/desk/coding-round": { read: everyRole, write: ["moderator"] },
  "routes/desk/coding-item": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/coding-settle": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/campaigns": { read: ["moderator", "official"], write: [] },
  "routes/desk/campaign": { read: ["moderator", "official"], write: ["moderator"] },
  "routes/desk/campaign-join": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/operations": { read: ["moderator"], write: [] },
  "routes/desk/operation-new": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/operation": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/operation-progress": { read: ["moderator"], write: [] },
  "routes/desk/acknowledgements": { read: ["moderator"], write: [] },
  "routes/desk/acknowledgement-new": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/letter-preview": { read: ["moderator"], write: [] },
  "routes/desk/letter-run": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/letter-run-progress": { read: ["moderator"], write: [] },
  "routes/desk/outbox": { read: ["moderator"], write: [] },
  "routes/desk/letter-templates": { read: ["moderator", "admin"], write: [] },
  "routes/desk/letter-template": { read: ["moderator", "admin"], write: [] },
  "routes/desk/letter-template-body": { read: ["moderator", "admin"], write: [] },
  "routes/desk/outbox-message": { read: ["moderator"], write: ["moderator"] },
  "routes/desk/outbox-message-body": { read: ["moderator"], write: [] },
  "routes/desk/suppressions": { read: ["admin"], write: ["admin"] },
  "routes/desk/summaries": { read: ["moderator", "official"], write: [] },
  "routes/desk/summary": { read: ["moderator", "official"], write: [] },
  // moderators, who know the comments, and officials, who answer for the summary, write it; officials alone issue it
  "routes/desk/summary-document": { read: ["moderator", "official"], write: ["moderator", "official"] },
  "routes/desk/finding-new": { read: ["moderator", "official"], write: ["moderator", "official"] },
  "routes/desk/finding": { read: ["moderator", "official"], write: ["moderator", "official"] },
  "routes/desk/summary-preview": { read: ["moderator", "official"], write: [] },
  "routes/desk/summary-docx": { read: ["moderator", "official"], write: [] },
  "routes/desk/summary-issued": { read: ["moderator", "official"], write: ["official"] },
  "routes/desk/summary-version": { read: ["moderator", "official"], write: ["official"] },
  "routes/desk/summary-progress": { read: ["moderator", "official"], write: [] },
  "routes/desk/summary-file": { read: ["moderator", "official"], write: [] },
  "routes/desk/summary-differences": { read: ["moderator", "official"], write: [] },
  "routes/desk/summary-counts": { read: ["moderator", "official"], write: [] },
  "routes/desk/docket-file": { read: ["moderator", "official"], write: [] },
  "routes/desk/docket-export": { read: ["moderator", "official"], write: [] },
  "routes/desk/exports": { read: ["moderator", "official"], write: ["moderator", "official"] },
  "routes/desk/exports-progress": { read: ["moderator", "official"], write: [] },
  "routes/desk/exported-file": { read: ["moderator", "official"], write: [] },
  "routes/desk/staff": { read: ["admin"], write: ["admin"] },
  "routes/desk/retention": { read: ["admin"], write: ["admin"] },
  "routes/desk/audit": { read: ["admin"], write: [] },
};

/** Layouts without data of their own: what is beneath them decides. */
const transparent = new Set(["root", "routes/desk/entrance"]);

export type Verdict = "allowed" | "sign-in" | "forbidden";

/**
 * Decides whether a person may use the matched routes (outermost first) with a method. Every one of them has to
 * allow it; only the last is asked about changes, since a change is the last route's action.
 */
export function decideAccess(routeIds: readonly string[], method: string, role: Role | undefined): Verdict {
  const reading = method === "GET" || method === "HEAD";
  const desk = routeIds.filter((id) => id.startsWith("routes/desk/") && !transparent.has(id));
  const asked = reading ? desk : desk.slice(-1);
  let verdict: Verdict = "allowed";
  for (const id of asked) {
    const allowed = deskAccess[id]?.[reading ? "read" : "write"] ?? [];
    if (allowed === "everyone") continue;
    if (role === undefined) verdict = "sign-in";
    else if (!allowed.includes(role)) return "forbidden";
  }
  return verdict;
}
