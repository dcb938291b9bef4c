import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { DOCKET, writeDocket } from "./queue-data";

/** Of these many comments the archive holds a file. */
const FILES = 2_000;
const FILE_BYTES = 20_000;

/**
 * A docket of so many comments in an empty database, or one that an earlier run kept; its files with bytes behind
 * them, in `dataDir`.
 */
export async function prepareDocket(
  databaseUrl: string,
  {
    comments,
    dataDir,
    say,
  }: { readonly comments: number | undefined; readonly dataDir: string; say(line: string): void },
): Promise<void> {
  const connection = await connect({ databaseUrl, poolSize: 4 });
  try {
    await migrate(connection);
    if (comments !== undefined) {
      say(`exports: writing ${comments.toLocaleString("en-US")} comments`);
      await writeDocket(connection, comments, say);
    }
    const { db } = connection;
    const bytes = Buffer.alloc(FILE_BYTES, "A letter of some pages. ");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await sql`alter table attachments disable trigger user`.execute(db);
    await sql`delete from attachments where id not in (
      select f.id from attachments f join comments c on c.id = f.comment_id
      where c.status = 'posted' order by f.comment_id limit ${FILES})`.execute(db);
    const { rows } = await sql<{ key: string }>`
      update attachments set size = ${FILE_BYTES}, sha256 = ${sha256} returning storage_key as key`.execute(
      db,
    );
    await sql`alter table attachments enable trigger user`.execute(db);
    await sql`delete from exports`.execute(db);
    const folder = join(dataDir, "attachments");
    await mkdir(folder, { recursive: true });
    for (const { key } of rows) await writeFile(join(folder, key), bytes);
    say(`exports: ${rows.length} files of ${FILE_BYTES} bytes`);
  } finally {
    await connection.close();
  }
}

export { DOCKET };
