import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { SummaryDocument } from "~/findings/document/document";
import { writeIssuedCountsCsv } from "./counts-files.server";

const tally = { comments: 3, voices: 2, confirmed: 1, unconfirmed: 2 };
const document: SummaryDocument = {
  format: 1,
  docket: "HLED-2026-0001",
  title: { en: "Title", es: "Título" },
  asOf: "2026-11-27T12:00:00.000Z",
  opensAt: null,
  closesAt: null,
  filter: { status: "counted" },
  edition: { code: "2021", name: { en: "2021", es: "2021" } },
  codebook: [],
  counts: {
    total: tally,
    untagged: tally,
    byType: { academia: tally },
    byStatus: {},
    byLanguage: {},
    byPublication: {},
    byCountry: [{ country: "MX", count: tally }],
    bySector: [
      { sector: "=HYPERLINK(1)", count: tally },
      { sector: "@SUM(1)", count: tally },
      { sector: "+1", count: tally },
      { sector: '-2\n"x"', count: tally },
    ],
    campaigns: [],
    leftOut: {},
  },
  sections: [],
};

test("the counts are a table that a spreadsheet reads, and typed words are text in it", () => {
  const csv = writeIssuedCountsCsv({ document, checksum: "abc", version: 2 });
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows.find(({ key }) => key === "academia")).toMatchObject({
    name_en: "Academia",
    comments: "3",
    without_duplicates: "2",
    confirmed: "1",
  });
  expect(rows.find(({ key }) => key === "as_of")).toMatchObject({ name_en: document.asOf });
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect(rows.filter(({ by }) => by === "sector")).toHaveLength(4);
});
