import type { StakeholderType } from "../comment";
import type { LayoutRow } from "./layout";

/** Columns by which a Regulations.gov bulk download is known (it has 60, by their names on regulations.gov/bulkdownload). */
export const regulationsGovColumns: readonly string[] = [
  "Document ID",
  "Document Type",
  "Received Date",
  "Organization Name",
  "First Name",
  "Last Name",
  "Comment",
];

/**
 * A row of a bulk download. A docket's own documents are not comments; a withdrawn comment is left where its author
 * left it; one whose text was restricted there is read as confidential here, so that staff alone see it.
 */
export function readRegulationsGovRow(cells: ReadonlyMap<string, string>): LayoutRow {
  const cell = (column: string) => cells.get(column)?.trim() ?? "";
  const reference = cell("Document ID");
  const type = cell("Document Type");
  if (type !== "Public Submission")
    return { skip: `it is a document of the docket (${type.slice(0, 60)}), not a comment`, reference };
  if (cell("Is Withdrawn?") === "true") return { skip: "it was withdrawn where it was received", reference };
  const organizationName = cell("Organization Name");
  const name = `${cell("First Name")} ${cell("Last Name")}`.trim();
  const files = cell("Attachment Files");
  return {
    attachments: files === "" ? 0 : files.split(",").length,
    values: {
      id: reference,
      received: cell("Received Date") || cell("Posted Date"),
      organizationName,
      name,
      stakeholderType: stakeholderType(cell("Category"), cell("Government Agency"), organizationName, name),
      country: cell("Country"),
      region: cell("State/Province"),
      comment: cells.get("Comment") ?? "",
      publication: cell("Restrict Reason Type") === "" ? "" : "confidential",
    },
  };
}

/** What commenters chose from an agency's own list of categories, in the portal's words; "Other …" lists come before. */
const CATEGORIES: readonly (readonly [RegExp, StakeholderType])[] = [
  [/government|congress/i, "government"],
  [/academi|universit/i, "academia"],
  [/labor|union/i, "labor-union"],
  [/consumer|non-?profit|public interest|advocacy/i, "civil-society"],
  [/^individual/i, "individual"],
  // an "industry" is one firm of it, as the agencies use the word
  [/industry|business/i, "business"],
  [/^association/i, "business-association"],
];

/** Where the category says nothing that is known here: a person is an individual, anything else is "other". */
function stakeholderType(
  category: string,
  agency: string,
  organization: string,
  name: string,
): StakeholderType {
  if (agency !== "") return "government";
  const known = CATEGORIES.find(([pattern]) => pattern.test(category))?.[1];
  return known ?? (organization === "" && name !== "" ? "individual" : "other");
}
