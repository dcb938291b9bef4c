import { getEditionOfNotice } from "~/pillars/editions.server";
import { listQueueChoices } from "~/queue/queue-choices.server";
import { writeCountsCsv } from "~/summaries/counts-csv.server";
import { fileNames } from "~/summaries/file-names";
import { countForFile } from "../count-rows.server";
import type { DocketPart } from "./docket-part";
import { oneText } from "./zipped";

/** `counts/pillars.csv` and the others: each way in which a summary breaks the docket down, for the archive's own comments. */
export const countsPart: DocketPart = async function* counts({ db }, request) {
  const { docket, filter, locale } = request;
  const summary = await countForFile(db, request);
  const edition = await getEditionOfNotice(db, docket, locale);
  const known = await listQueueChoices(db, locale, { ...filter, docket }, undefined);
  for (const name of fileNames) {
    const file = { docket, name, summary, filter, known, editionCode: edition.code, locale };
    yield { name: `counts/${name}.csv`, bytes: oneText(await writeCountsCsv(db, file)) };
  }
};
