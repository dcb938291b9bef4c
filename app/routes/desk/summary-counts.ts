import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCountsCsv } from "~/summaries/counts-csv.server";
import { readFileName } from "~/summaries/file-names";
import { loadSummary } from "./summary-request.server";

/** A part of a docket's summary as CSV, narrowed by the queue's filters. */
export async function loader(args: LoaderFunctionArgs) {
  const name = readFileName(args.params.part);
  if (!name) throw new Response(null, { status: 404 });
  const { docket, edition, choices, summary, filter, locale } = await loadSummary(args);
  const { docketNumber } = docket;
  const body = await writeCountsCsv(args.context.portal.db, {
    docket: docketNumber,
    name,
    summary,
    filter,
    known: choices,
    editionCode: edition.code,
    locale,
  });
  const day = summary.asOf.toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${docketNumber}-${name}-${day}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
