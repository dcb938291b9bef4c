import type { Readable } from "node:stream";
import type { CommentStatus } from "~/comments/comment";
import type { FileStorage } from "~/storage.server";
import type { Db } from "~db/connect";
import { COUNTED_COMMENTS } from "./issued";
import { findIssuedFile } from "./issued-summaries.server";

/** So many are named; of the others it is said how many. */
const MOST_NAMED = 200;

/** Comments that one version counts and another does not. */
interface OneSided {
  readonly count: number;
  /** The first of them, and where they stand now. */
  readonly named: readonly { readonly trackingNumber: string; readonly status: CommentStatus }[];
}

export interface ComparedComments {
  readonly entered: OneSided;
  readonly left: OneSided;
}

/**
 * Which comments a later version counts that an earlier one did not, and the other way round, from the lists that both were issued
 * with. They are in order, so that both are read once, line by line, however long. Throws where the storage is away.
 */
export async function compareComments(
  { db, storage }: { readonly db: Db; readonly storage: Pick<FileStorage, "open"> },
  { docket, from, to }: { readonly docket: string; readonly from: number; readonly to: number },
): Promise<ComparedComments> {
  const lines = async (version: number) => {
    const file = await findIssuedFile(db, { docket, version, name: COUNTED_COMMENTS });
    if (!file) throw new Error(`no list of version ${version}`);
    return linesOf(await storage.open(file.storageKey));
  };
  const { left, entered } = await mergeLines(await lines(from), await lines(to));
  const named = await statusesOf(db, [...left.named, ...entered.named]);
  const told = ({ count, named: numbers }: Counted) => ({
    count,
    named: numbers.flatMap((trackingNumber) => {
      const status = named.get(trackingNumber);
      return status ? [{ trackingNumber, status }] : [];
    }),
  });
  return { left: told(left), entered: told(entered) };
}

async function* linesOf(stream: Readable): AsyncGenerator<string, void, undefined> {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

interface Counted {
  count: number;
  readonly named: string[];
}

/** Walks two lists in the order of their bytes and finds what is in one alone. */
export async function mergeLines(
  before: AsyncIterator<string>,
  after: AsyncIterator<string>,
): Promise<{ readonly left: Counted; readonly entered: Counted }> {
  const left: Counted = { count: 0, named: [] };
  const entered: Counted = { count: 0, named: [] };
  const note = (side: Counted, line: string) => {
    side.count += 1;
    if (side.named.length < MOST_NAMED) side.named.push(line);
  };
  const next = async (lines: AsyncIterator<string>) => {
    const { done, value } = await lines.next();
    return done ? undefined : value;
  };
  let one = await next(before);
  let other = await next(after);
  while (one !== undefined || other !== undefined) {
    if (one === other) {
      one = await next(before);
      other = await next(after);
    } else if (other === undefined || (one !== undefined && one < other)) {
      note(left, one ?? "");
      one = await next(before);
    } else {
      note(entered, other);
      other = await next(after);
    }
  }
  return { left, entered };
}

async function statusesOf(db: Db, numbers: readonly string[]): Promise<ReadonlyMap<string, CommentStatus>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom("comments")
    .where("trackingNumber", "in", [...numbers])
    .select(["trackingNumber", "status"])
    .execute();
  return new Map(rows.map(({ trackingNumber, status }) => [trackingNumber, status]));
}
