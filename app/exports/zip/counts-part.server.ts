import { countForFile, pillarRows } from "../count-rows.server";
import type { DocketPart } from "./docket-part";
import { oneText } from "./zipped";

/** `counts.csv`: the docket's comments by pillar, workstream and stakeholder type. */
export const countsPart: DocketPart = async function* counts({ db }, request) {
  const rows = pillarRows(await countForFile(db, request), request.locale);
  const lines = rows.map((cells) => cells.map(csvCell).join(","));
  yield { name: "counts.csv", bytes: oneText(`\ufeff${lines.join("\r\n")}\r\n`) };
};

/** Names of pillars are the portal's own, and none begins as a formula does. */
const csvCell = (cell: string | number | null): string =>
  typeof cell === "number" ? String(cell) : `"${(cell ?? "").replace(/"/g, '""')}"`;
