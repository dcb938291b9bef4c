import { Readable } from "node:stream";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { listPostedFiles } from "~/comments/posted-files.server";
import { textCell } from "~/exports/xlsx/cells";
import { attachedFiles } from "~/exports/zip/attached-files.server";
import { readStream } from "~/storage/read-stream";
import { anAttachment } from "~tests/factories/attachments";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";
import { formulas } from "./formulas";

const { db } = await testDatabase();

test("a cell is the same whether the database or the portal writes it", async () => {
  const texts = [
    ...formulas.slice(0, 200),
    "",
    "plain",
    '<a href="x">&amp;</a> ]]>',
    "_x0041_x0042_ _x005F_ _X0041_ _x41_ __x0041_",
    "a\u0001\u0008\u000b\u000c\u000e\u001f\ufffe\uffff\u007f\u0085b",
    "\r\n\r\n\r \n\t",
    "🌵ñ مرحبا \u202e",
    "x".repeat(32_767),
    "x".repeat(32_768),
    "🌵".repeat(16_383),
    "🌵".repeat(16_384),
    `${"🌵".repeat(10_000)}${"ñ".repeat(15_000)}`,
  ];
  const { rows } = await sql<{ cell: string }>`
    select xlsx_text(text, '[cut]') as cell from unnest(${texts}::text[]) with ordinality as texts (text, place)
    order by place`.execute(db);
  for (const [index, text] of texts.entries())
    expect(rows[index]?.cell, text.slice(0, 60)).toBe(textCell(text, "[cut]"));
  const { rows: none } = await sql<{ cell: string }>`select xlsx_text(null, '') as cell`.execute(db);
  expect(none[0]?.cell).toBe(textCell(null, ""));
});

test("the archive holds exactly the files that the public pages give out", async () => {
  const { id: noticeId, docketNumber } = await aNotice(db);
  const numbers: string[] = [];
  for (const status of ["received", "posted", "withheld", "withdrawn"] as const)
    for (const publication of ["named", "confidential"] as const) {
      const comment = await aComment(db, { noticeId, status, publication, publicName: null });
      numbers.push(comment.trackingNumber);
      for (const part of ["main", "public-version"] as const)
        for (const scan of ["clean", "unscanned", "waiting", "infected"] as const)
          for (const more of [
            {},
            { replacedAt: new Date() },
            { hiddenAt: new Date(), hiddenReason: "other" as const },
          ])
            await anAttachment(db, { noticeId, commentId: comment.id, part, scan, ...more });
    }
  const listed: string[] = [];
  for (const number of numbers) for (const _file of await listPostedFiles(db, number)) listed.push(number);
  const archived: string[] = [];
  const storage = { read: async () => readStream(Readable.from([])) };
  const missing = () => expect.unreachable();
  for await (const { name } of attachedFiles(db, { docket: docketNumber, filter: {} }, storage, missing))
    archived.push(name.split("/")[1] ?? "");
  expect(listed.length).toBe(4);
  expect(archived.toSorted()).toEqual(listed.toSorted());
});
