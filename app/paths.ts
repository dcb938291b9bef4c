import type { Locale } from "~db/schema";

/** Every address of the portal as a function, so that none is written twice. */

export const homePath = (locale: Locale) => `/${locale}`;
export const noticesPath = (locale: Locale) => `/${locale}/notices`;
export const noticePath = (locale: Locale, docket: string) => `/${locale}/notices/${docket}`;
export const commentFormPath = (locale: Locale, docket: string) => `${noticePath(locale, docket)}/comment`;
export const postedCommentsPath = (locale: Locale, docket: string) =>
  `${noticePath(locale, docket)}/comments`;
export const postedCommentPath = (locale: Locale, trackingNumber: string) =>
  `/${locale}/comments/${trackingNumber}`;
/** Gives back what was typed, as a file. */
export const keptTextPath = (locale: Locale, docket: string) => `${commentFormPath(locale, docket)}/text`;
/** Where the form's script sends, lists and removes files. */
export const uploadsPath = (locale: Locale, docket: string) => `${noticePath(locale, docket)}/attachments`;
export const postedFilePath = (locale: Locale, trackingNumber: string, attachment: string) =>
  `${postedCommentPath(locale, trackingNumber)}/files/${attachment}`;
/** An unfinished comment kept on the portal; the key is its private link's secret. */
export const draftPath = (locale: Locale, key: string) => `/${locale}/drafts/${key}`;
/** Where the form's script saves that draft while its author writes. */
export const draftSavePath = (locale: Locale, key: string) => `${draftPath(locale, key)}/save`;
/** Where a commenter asks what became of a comment; with a number, the author's own page of it. */
export const trackPath = (locale: Locale, trackingNumber?: string) =>
  trackingNumber ? `/${locale}/track/${trackingNumber}` : `/${locale}/track`;
/** The receipt's private link. */
export const followPath = (locale: Locale, key: string) => `/${locale}/track/open/${key}`;
export const amendPath = (locale: Locale, trackingNumber: string) =>
  `${trackPath(locale, trackingNumber)}/amend`;
export const withdrawPath = (locale: Locale, trackingNumber: string) =>
  `${trackPath(locale, trackingNumber)}/withdraw`;
/** The record whose SHA-256 is the receipt's fingerprint. */
export const recordPath = (locale: Locale, trackingNumber: string) =>
  `${trackPath(locale, trackingNumber)}/record.json`;
export const confirmPath = (locale: Locale, key: string) => `/${locale}/confirm/${key}`;
export const receiptPath = (locale: Locale, trackingNumber: string) =>
  `/${locale}/receipts/${trackingNumber}`;

/** What is news, as feeds. */
export const noticesFeedPath = (locale: Locale) => `/${locale}/notices.atom`;
export const docketFeedPath = (locale: Locale, docket: string) => `${noticePath(locale, docket)}/feed.atom`;
/** Where anybody asks to be told by mail. */
export const askToFollowPath = (locale: Locale) => `/${locale}/follow`;
export const confirmFollowingPath = (locale: Locale, key: string) =>
  `${askToFollowPath(locale)}/confirm/${key}`;
/** A follower's own page; the key is the private link's secret. */
export const followingPath = (locale: Locale, key: string) => `/${locale}/following/${key}`;
/** Where one POST ends all of it (RFC 8058). */
export const leavePath = (locale: Locale, key: string) => `${followingPath(locale, key)}/leave`;

export const deskPath = "/desk";
export const signInPath = "/desk/sign-in";
export const signOutPath = "/desk/sign-out";
export const setUpPath = "/desk/set-up";
export const deskLanguagePath = "/desk/language";
export const deskNoticesPath = "/desk/notices";
export const newNoticePath = "/desk/notices/new";
export const deskNoticePath = (docket: string) => `/desk/notices/${docket}`;
/** What a docket writes by itself when a comment is posted. */
export const noticeLettersPath = (docket: string) => `${deskNoticePath(docket)}/letters`;
export const noticePreviewPath = (docket: string, locale: Locale) =>
  `/desk/notices/${docket}/preview/${locale}`;
export const queuePath = "/desk/comments";
/** Where a filter of the queue is saved under a name, or deleted. */
export const viewsPath = "/desk/views";
export const deskCommentPath = (trackingNumber: string) => `/desk/comments/${trackingNumber}`;
export const redactionsPath = (trackingNumber: string) => `${deskCommentPath(trackingNumber)}/redactions`;
export const deskFilePath = (trackingNumber: string, attachment: string) =>
  `${deskCommentPath(trackingNumber)}/files/${attachment}`;
/** Where a comment's page says whose it is to be, and where its script says who reads it. */
export const assignmentPath = (trackingNumber: string) => `${deskCommentPath(trackingNumber)}/assignment`;
export const presencePath = (trackingNumber: string) => `${deskCommentPath(trackingNumber)}/presence`;
/** Who shares which docket; with a number, one docket's team. */
export const teamsPath = "/desk/team";
export const teamPath = (docket: string) => `${teamsPath}/${docket}`;
/** Samples that two people code without seeing each other's codes. */
export const codingPath = "/desk/coding";
export const codingRoundPath = (round: number) => `${codingPath}/${round}`;
export const codingItemPath = (round: number, position: number) =>
  `${codingRoundPath(round)}/items/${position}`;
export const codingSettlePath = (round: number, position: number) =>
  `${codingRoundPath(round)}/settle/${position}`;
export const campaignsPath = "/desk/campaigns";
export const campaignPath = (id: number) => `${campaignsPath}/${id}`;
/** What joining another campaign to one would do, and doing it. */
export const campaignJoinPath = (id: number) => `${campaignPath(id)}/join`;
/** What was done to several comments at once; with an id, one such piece of work. */
export const operationsPath = "/desk/operations";
export const newOperationPath = "/desk/operations/new";
export const operationPath = (id: string) => `${operationsPath}/${id}`;
export const operationProgressPath = (id: string) => `${operationPath(id)}/progress`;
/** Passages of a comment; `query` begins with "?" where there is one. */
export const passagesPath = (trackingNumber: string, query = "") =>
  `${deskCommentPath(trackingNumber)}/passages${query}`;
export const codebooksPath = "/desk/codebook";
/** The codebook of a docket's themes. */
export const codebookPath = (docket: string) => `${codebooksPath}/${docket}`;
export const themePath = (docket: string, theme: number) => `${codebookPath(docket)}/${theme}`;
/** What a change would do to existing tags, and doing it. */
export const themeChangePath = (docket: string, theme: number) => `${themePath(docket, theme)}/change`;
export const splitPath = (docket: string, theme: number) => `${themePath(docket, theme)}/split`;
/** How good a docket's suggested tags are, by what people decided. */
export const suggestionsPath = (docket: string) => `/desk/suggestions/${docket}`;
export const acknowledgementsPath = "/desk/acknowledgements";
/** Where letters to one comment's author or to many are written, looked at and sent. */
export const newAcknowledgementPath = "/desk/acknowledgements/new";
/** The HTML of a letter that was not sent yet, for the frame that shows it. */
export const letterPreviewPath = (trackingNumber: string) =>
  `/desk/acknowledgements/preview/${trackingNumber}`;
/** What became of the letters of one operation. */
export const letterRunPath = (id: string) => `/desk/acknowledgements/runs/${id}`;
export const letterRunProgressPath = (id: string) => `${letterRunPath(id)}/progress`;
export const outboxPath = "/desk/outbox";
export const outboxMessagePath = (id: string) => `/desk/outbox/${id}`;
/** Addresses that take no more mail. */
export const suppressionsPath = "/desk/suppressions";
/** Where one of them is lifted, by its number. */
export const liftPath = (id: number) => `${suppressionsPath}?lift=${id}#lift`;
/** Where the mail provider reports what became of mail. */
export const resendHookPath = "/hooks/resend";
export const outboxMessageBodyPath = (id: string) => `/desk/outbox/${id}/body`;
/** Every letter that the portal can write, with made-up content. */
export const letterTemplatesPath = "/desk/outbox/templates";
export const letterTemplatePath = (name: string) => `${letterTemplatesPath}/${name}`;
/** One of them as a page of its own, in one language; by default its colors are those that the reader prefers. */
export const letterTemplateBodyPath = (name: string, locale: Locale, colors?: "light" | "dark") =>
  `${letterTemplatePath(name)}/${locale}${colors ? `?colors=${colors}` : ""}`;
export const summaryPath = (docket: string) => `/desk/summaries/${docket}`;
/** A part of the summary as a file of counts. */
export const countsCsvPath = (docket: string, part: string) => `${summaryPath(docket)}/counts/${part}.csv`;
export const summariesPath = "/desk/summaries";
/** The draft of a docket's summary, by section. */
export const documentPath = (docket: string) => `${summaryPath(docket)}/document`;
export const documentPreviewPath = (docket: string, locale: Locale) =>
  `${documentPath(docket)}/preview?lang=${locale}`;
export const newFindingPath = (docket: string) => `${summaryPath(docket)}/findings/new`;
export const findingPath = (docket: string, finding: number) => `${summaryPath(docket)}/findings/${finding}`;
/** The draft as a Word file; takes the queue's filters. */
export const summaryDocxPath = (docket: string, locale: Locale) =>
  `/desk/exports/${docket}/summary.docx?lang=${locale}`;
/** Summaries that were issued; with a number, one version. */
export const issuedPath = (docket: string) => `${summaryPath(docket)}/issued`;
export const issuedVersionPath = (docket: string, version: number) => `${issuedPath(docket)}/${version}`;
export const issuedProgressPath = (docket: string, version: number) =>
  `${issuedVersionPath(docket, version)}/progress`;
export const differencesPath = (docket: string, version: number, from?: number) =>
  `${issuedVersionPath(docket, version)}/differences${from === undefined ? "" : `?from=${from}`}`;
export const issuedFilePath = (docket: string, version: number, file: string) =>
  `${issuedVersionPath(docket, version)}/${file}`;
/** Where one's own large files are made and had. */
export const exportsPath = "/desk/exports";
export const exportsProgressPath = `${exportsPath}/progress`;
/** One of them in that list, by its id. */
export const ownExportPath = (id: string) => `${exportsPath}?export=${id}#export-${id}`;
/** Its bytes, for whoever asked for it. */
export const exportedFilePath = (id: string) => `${exportsPath}/files/${id}`;
/** Where what is downloaded of a docket is chosen. */
export const docketExportPath = (docket: string) => `${exportsPath}/${docket}`;
/** The names of a docket's downloads, by their forms. */
export const exportNames = {
  csv: "comments.csv",
  xlsx: "comments.xlsx",
  json: "comments.json",
  regulations: "regulations.csv",
  zip: "docket.zip",
} as const;
export const exportPath = (docket: string, format: keyof typeof exportNames) =>
  `${docketExportPath(docket)}/${exportNames[format]}`;
export const commentsCsvPath = (docket: string) => exportPath(docket, "csv");
export const commentHistoryPath = (trackingNumber: string) => `${deskCommentPath(trackingNumber)}/history`;
export const activityPath = (docket: string) => `/desk/activity/${docket}`;
export const staffPath = "/desk/staff";
/** How long it is known how to reach people. */
export const retentionPath = "/desk/retention";
export const auditPath = "/desk/audit";
