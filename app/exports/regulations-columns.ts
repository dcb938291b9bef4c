/** The header of a Regulations.gov bulk download, as it is written there (regulations.gov/bulkdownload). */
export const regulationsHeader =
  "Document ID,Agency ID,Docket ID,Tracking Number,Document Type,Posted Date,Is Withdrawn?,Federal Register Number," +
  "FR Citation,Title,Comment Start Date,Comment Due Date,Allow Late Comments,Comment on Document ID,Effective Date," +
  "Implementation Date,Postmark Date,Received Date,Author Date,Related RIN(s),Authors,CFR,Abstract,Legacy ID,Media," +
  "Document Subtype,Exhibit Location,Exhibit Type,Additional Field 1,Additional Field 2,Topics,Duplicate Comments," +
  "OMB/PRA Approval Number,Page Count,Page Length,Paper Width,Special Instructions,Source Citation,Start End Page,Subject," +
  "First Name,Last Name,City,State/Province,Zip/Postal Code,Country,Organization Name,Submitter Representative," +
  "Representative's Address,\"Representative's City, State & Zip\",Government Agency,Government Agency Type,Comment," +
  "Category,Restrict Reason Type,Restrict Reason,Reason Withdrawn,Content Files,Attachment Files," +
  '"Display Properties (Name, Label, Tooltip)"';

/** Its columns in their order. */
export const regulationsColumns = [...regulationsHeader.matchAll(/"([^"]*)"|([^,"]+)/g)].map(
  ([, quoted, plain]) => quoted ?? plain ?? "",
);

/** What stands in the last column of nearly every row there. */
export const DISPLAY_PROPERTIES = "pageCount, Page Count, Number of pages In the content file";

/** Stakeholder types as agencies write them in their lists of categories; the importer reads them back. */
export const categories = {
  business: "Private Industry",
  "business-association": "Association - Trade",
  "civil-society": "Non-Profit Organization",
  "labor-union": "Labor Union",
  academia: "Academia",
  government: "Government",
  individual: "Individual",
  other: "Other",
} as const;
