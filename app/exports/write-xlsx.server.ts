import { createHash } from "node:crypto";
import { translator } from "~/i18n/translate";
import { findDocket } from "~/summaries/dockets.server";
import { countForFile, pillarRows } from "./count-rows.server";
import { passing } from "./rows/digested";
import { readDocketColumns } from "./rows/docket-columns.server";
import type { Chunks } from "./rows/snapshot.server";
import type { Making } from "./writer";
import { aboutRows, aboutWidths } from "./xlsx/about-sheet";
import { type Cell, headingRow, row } from "./xlsx/cells";
import { codebookRows, codebookWidths } from "./xlsx/codebook-sheet.server";
import { commentRows, findStretches, headingsOf, widthsOf } from "./xlsx/comments-sheet.server";
import { passageHeadings, passageRows, passageWidths } from "./xlsx/passages-sheet.server";
import { SHEET_FOOT, sheetHead, sheetPath, workbookFiles } from "./xlsx/workbook";
import type { ArchivedFile } from "./zip/docket-part";
import { oneText, zipped } from "./zip/zipped";

/** A sheet has 1,048,576 rows, the first of which are the headings. */
const ROWS_OF_A_SHEET = 1_048_575;
const PILLAR_WIDTHS = [10, 50, 12, 12, 12, ...Array.from({ length: 8 }, () => 14)];

/**
 * A docket's comments as an Excel workbook: what the file is, counts by pillar, the comments (on further sheets where one does
 * not hold them), their passages, and the codebook. Rows come from the database as finished XML (decision 32).
 */
export async function* writeXlsx(making: Making, rowsOfASheet = ROWS_OF_A_SHEET): Chunks {
  yield* zipped(workbook(making, rowsOfASheet), making.snapshot.asOf);
}

async function* workbook(
  { snapshot, request, onRows }: Making,
  rowsOfASheet: number,
): AsyncGenerator<ArchivedFile, void, undefined> {
  const { db, asOf } = snapshot;
  const { docket, locale } = request;
  const t = translator(locale);
  const columns = await readDocketColumns(db, docket, locale);
  const stretches = await findStretches(db, request, rowsOfASheet);
  const commentSheets = stretches.map((stretch, index) => ({
    stretch,
    name: index === 0 ? t("exports:sheet.comments") : `${t("exports:sheet.comments")} ${index + 1}`,
    path: sheetPath(5 + index),
  }));
  const about = { name: t("exports:sheet.about"), path: sheetPath(1) };
  const pillars = { name: t("exports:sheet.pillars"), path: sheetPath(2) };
  const passages = { name: t("exports:sheet.passages"), path: sheetPath(3) };
  const codebook = { name: t("exports:sheet.codebook"), path: sheetPath(4) };
  const title = (await findDocket(db, docket, locale))?.title ?? docket;
  const sheets = [about, pillars, ...commentSheets, passages, codebook];
  for (const [name, xml] of workbookFiles(sheets, { title: `${docket} · ${title}`, asOf }))
    yield { name, bytes: oneText(xml) };

  let comments = 0;
  const digests: { name: string; path: string; sha256: string }[] = [];
  const head = sheetHead(widthsOf(columns)) + headingRow(headingsOf(columns, locale));
  for (const { stretch, name, path } of commentSheets) {
    const hash = createHash("sha256");
    const counted = (rows: number) => {
      comments += rows;
    };
    const bytes = sheet(head, snapshot.lines(commentRows(db, request, columns, stretch), onRows), counted);
    yield { name: path, bytes: passing(bytes, (piece) => hash.update(piece)) };
    digests.push({ name, path, sha256: hash.digest("hex") });
  }
  let quoted = 0;
  const passageHead = sheetHead(passageWidths) + headingRow(passageHeadings(locale));
  const quotes = snapshot.lines(passageRows(db, request, rowsOfASheet));
  yield {
    name: passages.path,
    bytes: sheet(passageHead, quotes, (rows) => {
      quoted = rows;
    }),
  };
  const summary = await countForFile(db, request);
  yield { name: pillars.path, bytes: oneText(smallSheet(PILLAR_WIDTHS, pillarRows(summary, locale))) };
  const codes = await codebookRows(db, request);
  yield { name: codebook.path, bytes: oneText(smallSheet(codebookWidths, codes)) };
  const known = { themes: columns.themes.map(({ id, code }) => ({ id, name: code })) };
  const said = aboutRows({
    asOf,
    request,
    title,
    known,
    summary,
    comments,
    passages: quoted,
    sheets: digests,
  });
  yield { name: about.path, bytes: oneText(smallSheet(aboutWidths, said)) };
}

async function* sheet(
  head: string,
  rows: AsyncGenerator<Uint8Array, number, undefined>,
  counted: (rows: number) => void,
): Chunks {
  yield Buffer.from(head);
  counted(yield* rows);
  yield Buffer.from(SHEET_FOOT);
}

/** A sheet that is known as a whole; its first row has the headings. */
function smallSheet(
  widths: readonly number[],
  [headings = [], ...rows]: readonly (readonly Cell[])[],
): string {
  const head = headingRow(headings.map((heading) => String(heading ?? "")));
  return sheetHead(widths) + head + rows.map((cells) => row(cells)).join("") + SHEET_FOOT;
}
