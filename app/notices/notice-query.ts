import { docketPattern, type PublicStatus, publicStatuses } from "./notice";

/** What the public list is narrowed to, and where its page begins, as the address says it. */
export interface NoticeQuery {
  readonly status?: PublicStatus | undefined;
  /** An edition's pillar, as `2021.I`. */
  readonly pillar?: string | undefined;
  readonly q?: string | undefined;
  /** Docket number of the last notice of the page before. */
  readonly after?: string | undefined;
}

const LONGEST_SEARCH = 200;

/** Reads an address's query. A value that cannot be is left out, as if it were not there. */
export function readNoticeFilter(query: URLSearchParams): NoticeQuery {
  const pillar = query.get("pillar") ?? "";
  const after = query.get("after") ?? "";
  // PostgreSQL's text holds no NUL
  const q = (query.get("q") ?? "").toWellFormed().replaceAll("\0", "").trim().slice(0, LONGEST_SEARCH);
  return {
    status: publicStatuses.find((status) => status === query.get("status")),
    pillar: /^\d{4}\.[\w-]{1,20}$/.test(pillar) ? pillar : undefined,
    q: q === "" ? undefined : q,
    after: docketPattern.test(after) ? after : undefined,
  };
}

/** The same as an address's query, `?status=open&q=water`, or nothing; always in this order, so that it is one address. */
export function noticeQuery({ status, pillar, q, after }: NoticeQuery): string {
  const entries = Object.entries({ status, pillar, q, after }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(entries).toString();
  return query === "" ? "" : `?${query}`;
}

/** Whether anything narrows the list. */
export const isFiltered = ({ status, pillar, q }: NoticeQuery) => Boolean(status ?? pillar ?? q);
