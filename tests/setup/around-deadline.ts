import { Agent, request } from "node:http";
import { sql } from "kysely";
import { commentFormPath } from "~/paths";
import type { Db } from "~db/connect";
import { aCommentForm } from "~tests/factories/comment-forms";

/** One answered post, its times by this machine's clock, which the database shares. */
interface Post {
  readonly key: string;
  readonly status: number;
  readonly begunAt: number;
  readonly endedAt: number;
}

export interface Decisions {
  readonly accepted: number;
  readonly refused: number;
  /** Each a sentence; none where every decision was right. */
  readonly wrong: readonly string[];
}

/**
 * Posts comments to a notice over many connections while it closes, and holds every decision against the clock: what was
 * accepted was stored before closing, and is stored once; what was refused was not stored, and was answered after closing.
 */
export async function postAroundDeadline(
  db: Db,
  origin: string,
  docket: string,
  { posts, connections }: { readonly posts: number; readonly connections: number },
): Promise<Decisions> {
  const answered: Post[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = posts;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      answered.push(await post(origin + commentFormPath("en", docket), agent));
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  agent.destroy();
  return judge(db, docket, answered);
}

function post(url: string, agent: Agent): Promise<Post> {
  const { answer: _none, pillars: _all, ...single } = aCommentForm();
  const key = single.submissionKey ?? "";
  const body = new URLSearchParams(
    Object.entries(single).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString();
  const begunAt = now();
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body),
    };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      response
        .resume()
        .on("end", () => resolve({ key, status: response.statusCode ?? 0, begunAt, endedAt: now() }));
    });
    sent.on("error", reject).end(body);
  });
}

/** Milliseconds since 1970 with their fractions: two decisions may fall into one millisecond. */
const now = () => performance.timeOrigin + performance.now();

async function judge(db: Db, docket: string, answered: readonly Post[]): Promise<Decisions> {
  const { rows } = await sql<{ submissionKey: string; inTime: boolean; receivedLate: boolean }>`
    select c.submission_key, c.submitted_at < n.closes_at as in_time, c.received_late
    from comments c join notices n on n.id = c.notice_id where n.docket_number = ${docket}`.execute(db);
  const closing = await sql<{ at: number }>`
    select (extract(epoch from closes_at) * 1000)::float8 as at from notices where docket_number = ${docket}`.execute(
    db,
  );
  const closesAt = closing.rows[0]?.at ?? Number.NaN;
  const stored = new Map(rows.map((row) => [row.submissionKey, row]));
  const wrong: string[] = [];
  for (const { key, status, begunAt, endedAt } of answered) {
    const row = stored.get(key);
    if (status !== 303 && status !== 409) wrong.push(`${key}: answered ${status}`);
    if ((status === 303) !== (row !== undefined))
      wrong.push(`${key}: answered ${status}, stored: ${Boolean(row)}`);
    if (row && (!row.inTime || row.receivedLate)) wrong.push(`${key}: accepted after closing`);
    // a clock's two readings by two programs may differ by so much
    if (status === 303 && begunAt > closesAt + TOLERANCE_MS)
      wrong.push(`${key}: sent after closing, accepted`);
    if (status === 409 && endedAt < closesAt - TOLERANCE_MS) wrong.push(`${key}: refused before closing`);
  }
  const accepted = answered.filter(({ status }) => status === 303).length;
  return { accepted, refused: answered.length - accepted, wrong };
}

const TOLERANCE_MS = 2;
