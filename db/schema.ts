import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";

/** Times are read as Date; written as Date, or left to the database's clock. */
type Time = ColumnType<Date, Date | string, Date | string>;
type TimeByClock = ColumnType<Date, Date | string | undefined, Date | string>;
type TimeOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>;
type Key = GeneratedAlways<number>;
/** Filled by the database for search; never selected. */
type Search = ColumnType<never, never, never>;
type Json = JSONColumnType<Record<string, unknown> | null, string | null | undefined, never>;

export type Locale = "en" | "es";

interface StaffTable {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  role: "moderator" | "official" | "admin";
  locale: Generated<Locale>;
  createdAt: TimeByClock;
  updatedAt: TimeByClock;
}

interface StaffBrowserTable {
  staffId: string;
  digest: Buffer;
  lastUsedAt: TimeByClock;
}

interface StaffSessionTable {
  id: string;
  userId: string;
  token: string;
  expiresAt: Time;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: TimeByClock;
  updatedAt: TimeByClock;
}

interface StaffCredentialTable {
  id: string;
  userId: string;
  accountId: string;
  providerId: string;
  password: string | null;
  createdAt: TimeByClock;
  updatedAt: TimeByClock;
}

interface StaffVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Time;
  createdAt: TimeByClock;
  updatedAt: TimeByClock;
}

interface EditionTable {
  id: Key;
  code: string;
  nameEn: string;
  nameEs: string;
}

interface PillarTable {
  id: Key;
  editionId: number;
  code: string;
  position: number;
  nameEn: string;
  nameEs: string;
  descriptionEn: string;
  descriptionEs: string;
}

interface WorkstreamTable {
  id: Key;
  pillarId: number;
  code: string;
  position: number;
  nameEn: string;
  nameEs: string;
  descriptionEn: string;
  descriptionEs: string;
}

interface NoticeTable {
  id: Key;
  docketNumber: string;
  editionId: number;
  opensAt: TimeOrNull;
  closesAt: TimeOrNull;
  timeZone: Generated<"America/New_York" | "America/Mexico_City">;
  reviewRequestedAt: TimeOrNull;
  publishedAt: TimeOrNull;
  withdrawnAt: TimeOrNull;
  lateDays: Generated<number>;
  uploadGraceMinutes: Generated<number>;
  acknowledgeOnPosting: Generated<boolean>;
  version: Generated<number>;
  createdBy: string | null;
  createdAt: TimeByClock;
  updatedAt: TimeByClock;
}

interface NoticeTextTable {
  noticeId: number;
  locale: Locale;
  title: string;
  summary: string;
  body: string;
  agencies: string;
  outcome: Generated<string>;
  search: Search;
}

interface NoticePillarTable {
  noticeId: number;
  pillarId: number;
}

interface QuestionTable {
  id: Key;
  noticeId: number;
  position: number;
  required: Generated<boolean>;
}

interface QuestionTextTable {
  questionId: number;
  locale: Locale;
  prompt: string;
  hint: Generated<string>;
}

interface NoticeExtensionTable {
  id: Key;
  noticeId: number;
  previousClosesAt: Time;
  closesAt: Time;
  reasonEn: string;
  reasonEs: string;
  decidedBy: string | null;
  decidedAt: TimeByClock;
}

interface CommentTable {
  id: Key;
  trackingNumber: string;
  noticeId: number;
  submissionKey: string | null;
  source: Generated<"web" | "import">;
  sourceReference: string | null;
  submittedAt: TimeByClock;
  receivedLate: Generated<boolean>;
  locale: Locale;
  commenterKind: "individual" | "organization" | "anonymous";
  stakeholderType:
    | "business"
    | "business-association"
    | "civil-society"
    | "labor-union"
    | "academia"
    | "government"
    | "individual"
    | "other";
  organizationName: string | null;
  publicName: string | null;
  country: string | null;
  region: string | null;
  sector: string | null;
  body: string;
  answersText: Generated<string>;
  declaredPillars: Generated<string[]>;
  publication: "named" | "unnamed" | "confidential";
  status: Generated<"received" | "in-review" | "posted" | "withheld" | "withdrawn">;
  withheldReason:
    | "off-topic"
    | "personal-data"
    | "confidential"
    | "offensive"
    | "duplicate"
    | "spam"
    | "test"
    | null;
  withheldNote: string | null;
  version: Generated<number>;
  createdAt: TimeByClock;
  signatoryRole: TextOrNull;
  coSigners: Generated<string[]>;
  publicBody: TextOrNull;
  noPublicVersion: TextOrNull;
  fingerprint: TextOrNull;
  confirmedAt: TimeOrNull;
  held: ColumnType<Held | null, Held | null | undefined, Held | null>;
  revision: Generated<number>;
  amendedAt: TimeOrNull;
  attachmentsText: Generated<string>;
  withheldMessage: TextOrNull;
  redactedBody: TextOrNull;
  redactedPublicBody: TextOrNull;
  redactedAnswersText: TextOrNull;
}

type Held = "no-proof" | "trap";

interface CommentContactTable {
  commentId: number;
  name: string | null;
  email: string | null;
  followKey: TextOrNull;
  confirmKey: TextOrNull;
  createdAt: TimeByClock;
  purgedAt: TimeOrNull;
}

interface CommentVersionTable {
  commentId: number;
  revision: number;
  /** The document whose SHA-256 is the fingerprint, byte for byte. */
  record: string;
  fingerprint: string | null;
  publicName: string | null;
  madeAt: Time;
  replacedAt: TimeByClock;
  replacedByKey: TextOrNull;
}

interface CommentLetterTable {
  id: Key;
  commentId: number;
  kind: "receipt" | "confirm-address" | "amended" | "withdrawn" | "private-link";
  revision: number;
  request: Generated<string>;
  messageId: TextOrNull;
  decidedAt: TimeByClock;
}

interface AttachmentTable {
  id: Generated<string>;
  noticeId: number;
  submissionKey: string;
  commentId: ColumnType<number | null, number | null | undefined, number | null>;
  part: Generated<"main" | "public-version">;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
  scan: "clean" | "unscanned" | "waiting" | "infected";
  textState: Generated<"waiting" | "read" | "none" | "failed">;
  text: Generated<string>;
  begunAt: Time;
  storedAt: TimeByClock;
  replacedAt: TimeOrNull;
  hiddenReason: ColumnType<
    RedactionReason | null,
    RedactionReason | null | undefined,
    RedactionReason | null
  >;
  hiddenBy: TextOrNull;
  hiddenAt: TimeOrNull;
}

interface DraftTable {
  id: Generated<string>;
  keyHash: string;
  noticeId: number;
  locale: Locale;
  content: JSONColumnType<Record<string, unknown>>;
  submissionKey: string;
  version: Generated<number>;
  createdAt: TimeByClock;
  savedAt: TimeByClock;
  expiresAt: Time;
}

interface SpentProofTable {
  nonce: string;
  expiresAt: Time;
}

interface CommentAnswerTable {
  commentId: number;
  questionId: number;
  body: string;
  redactedBody: TextOrNull;
}

/** How a tag came to be given, beside who gave it. */
export type GivenAs = "hand" | "suggestion" | "bulk" | "campaign" | "coding" | "passage" | "theme";
type RedactionReason = "personal-data" | "confidential" | "offensive" | "other";

interface CommentTagTable {
  id: Key;
  commentId: number;
  pillarId: number;
  workstreamId: number | null;
  givenAs: Generated<GivenAs>;
  taggedBy: string | null;
  taggedAt: TimeByClock;
}

interface ThemeTable {
  id: Key;
  noticeId: number;
  pillarId: number;
  workstreamId: number | null;
  nameEn: string;
  nameEs: string;
  description: Generated<string>;
  version: Generated<number>;
  retiredAt: TimeOrNull;
  mergedInto: ColumnType<number | null, number | null | undefined, number | null>;
  createdBy: string | null;
  createdAt: TimeByClock;
}

interface CommentThemeTable {
  commentId: number;
  themeId: number;
  givenAs: Generated<GivenAs>;
  taggedBy: string | null;
  taggedAt: TimeByClock;
}

interface PassageTable {
  id: Key;
  commentId: number;
  part: string;
  startAt: number;
  endAt: number;
  quote: string;
  createdBy: string | null;
  createdAt: TimeByClock;
}

interface PassageTagTable {
  id: Key;
  passageId: number;
  pillarId: number;
  workstreamId: number | null;
  themeId: number | null;
  givenAs: Generated<GivenAs>;
  taggedBy: string | null;
  taggedAt: TimeByClock;
}

interface RedactionTable {
  id: Key;
  commentId: number;
  part: string;
  startAt: number;
  endAt: number;
  reason: RedactionReason;
  note: string | null;
  madeBy: string | null;
  madeAt: TimeByClock;
}

interface DismissedFindingTable {
  commentId: number;
  kind: "email" | "phone" | "rfc" | "curp" | "ssn" | "clabe" | "card";
  wordsSha256: string;
  dismissedBy: TextOrNull;
  dismissedAt: TimeByClock;
}

interface SuggestionTable {
  id: Key;
  commentId: number;
  pillarId: number;
  workstreamId: number | null;
  confidence: number;
  words: JSONColumnType<readonly SuggestedWords[], string | undefined, string>;
  model: number;
  madeAt: TimeByClock;
  state: Generated<"waiting" | "accepted" | "dismissed" | "passed-over">;
  decidedBy: TextOrNull;
  decidedAt: TimeOrNull;
  inBulk: Generated<boolean>;
}

interface SuggestionReadingTable {
  commentId: number;
  noticeId: number;
  model: number;
  readAt: TimeByClock;
}

/** Words that led to a suggestion; where they stand in the comment's body, in UTF-16 code units, if they do. */
interface SuggestedWords {
  readonly start?: number;
  readonly end?: number;
  readonly text: string;
}

interface SuggestionModelTable {
  noticeId: number;
  version: number;
  decisions: number;
  trainedAt: TimeByClock;
  quality: JSONColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  learned: JSONColumnType<readonly LearnedDecision[], string | undefined, string>;
  claimedAt: TimeOrNull;
}

/** A comment that a model learned from, with the codes that it had. */
interface LearnedDecision {
  readonly id: number;
  readonly codes: readonly string[];
}

interface CampaignTable {
  id: Key;
  noticeId: number;
  representativeId: number;
  name: Generated<string>;
  size: Generated<number>;
  madeBy: TextOrNull;
  createdAt: TimeByClock;
  version: Generated<number>;
  representedBy: TextOrNull;
}

interface CampaignMemberTable {
  commentId: number;
  campaignId: number;
  kind: "exact" | "near" | "template";
  similarity: number;
  joinedBy: TextOrNull;
  joinedAt: TimeByClock;
  measuredWith: ColumnType<number | null, number | null | undefined, number | null>;
}

interface CampaignExceptionTable {
  commentId: number;
  takenOutBy: TextOrNull;
  takenOutAt: TimeByClock;
}

interface CommentSignatureTable {
  commentId: number;
  noticeId: number;
  exact: Buffer;
  bands: Generated<number[]>;
}

interface CampaignBandTable {
  noticeId: number;
  band: number;
  commentId: number;
}

/** A campaign as it was before a change by hand. */
export interface CampaignThen {
  readonly id: number;
  readonly representativeId: number;
  readonly name: string;
  readonly madeBy: string | null;
  readonly representedBy: string | null;
}

interface CampaignChangeTable {
  id: Key;
  noticeId: number;
  kind: "taken-out" | "put-in" | "split" | "joined";
  campaignId: number | null;
  before: JSONColumnType<readonly CampaignThen[]>;
  madeBy: TextOrNull;
  madeAt: TimeByClock;
  undoneBy: TextOrNull;
  undoneAt: TimeOrNull;
}

interface CampaignChangeCommentTable {
  changeId: number;
  commentId: number;
  campaignId: number | null;
  joinedBy: string | null;
  excepted: boolean;
}

interface ArrivalTable {
  commentId: number;
  arrivedAt: TimeByClock;
}

interface OperationTable {
  id: Generated<string>;
  staffId: string;
  action: JSONColumnType<Record<string, unknown>>;
  query: TextOrNull;
  state: Generated<"running" | "stopping" | "stopped" | "done" | "failed">;
  total: number;
  changed: Generated<number>;
  skipped: Generated<number>;
  undoes: TextOrNull;
  begunAt: TimeByClock;
  endedAt: TimeOrNull;
  lettersStoppedAt: TimeOrNull;
}

interface OperationItemTable {
  operationId: string;
  commentId: number;
  outcome: Generated<
    | "waiting"
    | "changed"
    | "unchanged"
    | "not-allowed"
    | "overtaken"
    | "no-address"
    | "unconfirmed"
    | "suppressed"
    | "already"
    | "failed"
  >;
  versionSeen: ColumnType<number | null, number | null | undefined, number | null>;
  before: JSONColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  versionAfter: ColumnType<number | null, number | null | undefined, number | null>;
}

interface AssignmentTable {
  commentId: number;
  staffId: string;
  assignedBy: TextOrNull;
  assignedAt: TimeByClock;
}

interface PresenceTable {
  commentId: number;
  staffId: string;
  seenAt: TimeByClock;
}

interface DocketSharingTable {
  noticeId: number;
  staffId: string;
  since: TimeByClock;
}

interface CodingRoundTable {
  id: Key;
  noticeId: number;
  coderA: string;
  coderB: string;
  createdBy: TextOrNull;
  createdAt: TimeByClock;
  seed: Generated<number>;
  states: Generated<string[]>;
  completedAt: TimeOrNull;
}

interface CodingItemTable {
  roundId: number;
  commentId: number;
  position: number;
  settledBy: TextOrNull;
  settledAt: TimeOrNull;
  settledCodes: ColumnType<string[] | null, string[] | null | undefined, string[] | null>;
}

interface CodingTable {
  roundId: number;
  commentId: number;
  staffId: string;
  codes: string[];
  codedAt: TimeByClock;
  revision: Generated<number>;
}

interface SavedViewTable {
  id: Key;
  staffId: string;
  name: string;
  query: string;
  shared: Generated<boolean>;
  createdAt: TimeByClock;
}

/** What a comment is counted by, beside its docket. */
interface Cell {
  /** The status; `held` while the comment waits to be let in, `gone` where it was withdrawn before that. */
  state: CommentTable["status"] extends Generated<infer Status> ? Status | "held" | "gone" : never;
  stakeholderType: CommentTable["stakeholderType"];
  locale: Locale;
  late: boolean;
  files: boolean;
  confirmed: boolean;
  tagged: boolean;
  inCampaign: boolean;
  suggested: boolean;
  acknowledged: boolean;
}

/** Written by the database alone. */
interface QueueEntryTable extends Cell {
  commentId: number;
  noticeId: number;
  submittedAt: Date;
  /** Of submission, by the notice's clock. */
  day: Date;
  campaignId: number | null;
  entries: string[];
  facets: string[];
}

interface TallyTable extends Cell {
  noticeId: number;
  entry: string;
  n: number;
}

interface CampaignTallyTable extends TallyTable {
  campaignId: number;
}

interface TallyDayTable {
  noticeId: number;
  facet: string;
  day: Date;
  n: number;
}

/** Some thousand comments of one campaign, or of none, whose bits are kept together. Written by the database alone, as its bits are. */
interface SummarySlotTable {
  slot: Generated<number>;
  noticeId: number;
  /** 0 for comments of none; -2, -4 and so on to -64 where it is divided into groups of so many places, each for a campaign of its own. */
  campaignId: number;
  number: number;
}

/** Which group of a divided slot is a campaign's. */
interface SummaryGroupTable {
  campaignId: number;
  slot: number;
  nth: number;
}

interface SummaryPlaceTable {
  commentId: number;
  slot: number;
  place: number;
}

interface SummaryBitsTable {
  slot: number;
  entry: string;
  /** One for each place, as `0` and `1`. */
  bits: string;
}

/** Comments whose bits are not right any more. */
interface SummaryStaleTable {
  commentId: number;
}

/** Words that very many comments of a docket hold: which ones is kept as bits, under the entry `search:id`. Written by the database alone. */
interface KeptSearchTable {
  id: Generated<number>;
  noticeId: number;
  words: string;
  en: string;
  es: string;
  askedAt: Generated<Date>;
  /** Since when nobody is given it any more. */
  leftAt: Date | null;
}

interface TallyChangeTable extends Cell {
  noticeId: number;
  day: Date;
  campaignId: number | null;
  entries: string[];
  n: number;
}

interface CommentSearchTable {
  commentId: number;
  locale: Locale;
  search: Search;
}

/** A theme's names, and the code it hung under. */
export interface ThemeThen {
  readonly en: string;
  readonly es: string;
  readonly under: string;
}

interface CodebookChangeTable {
  id: Key;
  noticeId: number;
  kind: "added" | "edited" | "moved" | "merged" | "split" | "retired" | "brought-back";
  theme: JSONColumnType<ThemeThen>;
  target: JSONColumnType<readonly ThemeThen[] | null, string | null | undefined, string | null>;
  madeBy: TextOrNull;
  madeAt: TimeByClock;
  undoneBy: TextOrNull;
  undoneAt: TimeOrNull;
}

interface CodebookChangeRowTable {
  id: Key;
  changeId: number;
  relation: "themes" | "comment_tags" | "comment_themes" | "passage_tags";
  before: Json;
  after: Json;
}

interface FindingProposalTable {
  id: Key;
  noticeId: number;
  madeBy: TextOrNull;
  madeAt: TimeByClock;
  undoneBy: TextOrNull;
  undoneAt: TimeOrNull;
}

interface FindingTable {
  id: Key;
  noticeId: number;
  section: "overall" | "pillar" | "workstream" | "theme";
  pillarId: ColumnType<number | null, number | null | undefined, number | null>;
  workstreamId: ColumnType<number | null, number | null | undefined, number | null>;
  themeId: ColumnType<number | null, number | null | undefined, number | null>;
  kind: "main-point" | "disagreement" | "request";
  position: number;
  textEn: Generated<string>;
  textEs: Generated<string>;
  version: Generated<number>;
  proposalId: ColumnType<number | null, number | null | undefined, number | null>;
  createdBy: TextOrNull;
  createdAt: TimeByClock;
  changedBy: TextOrNull;
  changedAt: TimeByClock;
  removedBy: TextOrNull;
  removedAt: TimeOrNull;
}

interface FindingReferenceTable {
  id: Key;
  findingId: number;
  position: number;
  commentId: number;
  passageId: ColumnType<number | null, number | null | undefined, number | null>;
  part: TextOrNull;
  startAt: ColumnType<number | null, number | null | undefined, number | null>;
  endAt: ColumnType<number | null, number | null | undefined, number | null>;
  quote: TextOrNull;
  addedBy: TextOrNull;
  addedAt: TimeByClock;
}

interface IssuedSummaryTable {
  id: Key;
  noticeId: number;
  version: number;
  state: Generated<"preparing" | "issued" | "failed">;
  problem: ColumnType<
    "broken" | "error" | null,
    "broken" | "error" | null | undefined,
    "broken" | "error" | null
  >;
  filter: JSONColumnType<Record<string, unknown>>;
  note: Generated<string>;
  askedBy: TextOrNull;
  askedAt: TimeByClock;
  asOf: TimeOrNull;
  issuedAt: TimeOrNull;
  content: TextOrNull;
  contentSha256: TextOrNull;
}

interface IssuedFileTable {
  id: Key;
  summaryId: number;
  position: number;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
}

interface MessageTable {
  id: Generated<string>;
  kind: string;
  locale: Locale;
  fromAddress: string;
  /** Null once it was purged. */
  toAddress: string | null;
  subject: string;
  html: string;
  text: string;
  status: Generated<
    | "queued"
    | "kept"
    | "sent"
    | "delayed"
    | "delivered"
    | "bounced"
    | "complained"
    | "failed"
    | "uncertain"
    | "suppressed"
    | "stopped"
  >;
  attempts: Generated<number>;
  firstAttemptAt: TimeOrNull;
  providerId: string | null;
  lastError: string | null;
  createdAt: TimeByClock;
  settledAt: TimeOrNull;
  operationId: TextOrNull;
  unsubscribeUrl: TextOrNull;
  batchId: TextOrNull;
  reportedAt: TimeOrNull;
  purgedAt: TimeOrNull;
  unanswered: Generated<boolean>;
  alone: Generated<boolean>;
  retriedAt: TimeOrNull;
}

interface MessageBatchTable {
  id: Generated<string>;
  madeAt: TimeByClock;
  size: number;
}

interface DeliveryReportTable {
  id: string;
  messageId: string | null;
  providerId: TextOrNull;
  permanent: Generated<boolean>;
  kind: string;
  detail: TextOrNull;
  occurredAt: Time;
  receivedAt: TimeByClock;
}

interface SuppressionTable {
  id: Key;
  addressDigest: Uint8Array;
  reason: "bounced" | "complained";
  messageId: TextOrNull;
  since: TimeByClock;
}

interface InstallationKeyTable {
  name: string;
  key: Uint8Array;
}

interface MailPaceTable {
  one: Generated<boolean>;
  nextAt: TimeByClock;
  perSecond: number;
}

interface RetentionRuleTable {
  one: Generated<boolean>;
  contactMonths: number | null;
  messageDays: number | null;
}

interface FollowerTable {
  id: string;
  locale: Locale;
  keyDigest: Uint8Array;
  madeAt: TimeByClock;
  confirmedAt: TimeOrNull;
  lastDigestAt: TimeOrNull;
  dueAt: TimeOrNull;
}

interface FollowerContactTable {
  followerId: string;
  email: string;
}

/** What is followed: a docket's notice, a pillar, or all notices. */
interface FollowedTarget {
  kind: "docket" | "pillar" | "all";
  noticeId: number | null;
  pillarId: number | null;
}

interface SubscriptionRequestTable extends FollowedTarget {
  id: Key;
  followerId: string;
  locale: Locale;
  keyDigest: Uint8Array;
  askedAt: TimeByClock;
  confirmedAt: TimeOrNull;
}

interface SubscriptionTable extends FollowedTarget {
  id: Key;
  followerId: string;
  since: TimeByClock;
}

type ToldEventKind = "opened" | "deadline-near" | "deadline-moved" | "outcome-published" | "comments-posted";

/** A view: what happened to public notices, or will. */
interface NoticeEventView {
  noticeId: GeneratedAlways<number>;
  kind: GeneratedAlways<ToldEventKind | "closed">;
  occurredAt: GeneratedAlways<Date>;
}

interface ToldEventTable {
  id: Key;
  noticeId: number;
  kind: ToldEventKind;
  occurredAt: Time;
  toldAt: TimeByClock;
}

interface FollowerNewsTable {
  followerId: string;
  eventId: number;
}

interface AcknowledgementTable {
  id: Key;
  commentId: number;
  sequence: Generated<number>;
  messageId: string;
  acknowledgedBy: string | null;
  acknowledgedAt: TimeByClock;
  operationId: TextOrNull;
}

interface AcknowledgementTextTable {
  noticeId: number;
  usedFor: "last" | "posting";
  locale: Locale;
  subject: string;
  text: string;
  savedBy: TextOrNull;
  savedAt: TimeByClock;
}

interface AcknowledgementDraftTable {
  id: Generated<string>;
  staffId: string;
  draft: JSONColumnType<Record<string, unknown>>;
  madeAt: TimeByClock;
}

interface StoppedLetterTable {
  messageId: string;
  commentId: number;
  stoppedBy: TextOrNull;
  stoppedAt: TimeByClock;
}

/** A file of a docket's comments that a job makes, and that its asker may have for a while. */
interface ExportTable {
  id: Generated<string>;
  staffId: string;
  noticeId: number;
  request: JSONColumnType<Record<string, unknown>>;
  state: Generated<"waiting" | "making" | "ready" | "failed" | "cancelled" | "expired">;
  claim: TextOrNull;
  attempts: Generated<number>;
  total: number;
  written: Generated<number>;
  askedAt: TimeByClock;
  endedAt: TimeOrNull;
  expiresAt: TimeOrNull;
  storageKey: TextOrNull;
  size: ColumnType<number | null, number | null | undefined, number | null>;
  sha256: TextOrNull;
  asOf: TimeOrNull;
  failure: ColumnType<ExportFailure | null, ExportFailure | null | undefined, ExportFailure | null>;
}

/** Why a file could not be made. */
type ExportFailure = "no-room" | "storage-away" | "broken-off" | "no-right";

interface AuditEventTable {
  id: Key;
  occurredAt: TimeByClock;
  actorKind: "public" | "staff" | "system";
  staffId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: Json;
  after: Json;
  /** The docket of a comment or notice, filled by a trigger; null for arrivals. */
  noticeId: GeneratedAlways<number | null>;
  /** Filled by a trigger; null for the public's events. */
  chainPosition: GeneratedAlways<number | null>;
  chainHash: GeneratedAlways<Buffer | null>;
}

/** How often somebody did something in a docket on one day, kept by a trigger. */
interface WorkCountTable {
  noticeId: GeneratedAlways<number>;
  staffId: GeneratedAlways<string>;
  day: GeneratedAlways<Date>;
  action: GeneratedAlways<string>;
  count: GeneratedAlways<number>;
}

interface AuditHeadTable {
  chainPosition: GeneratedAlways<number>;
  chainHash: GeneratedAlways<Buffer>;
}

/** Every table, by its name in TypeScript; the database says it in snake_case. */
export interface Database {
  staff: StaffTable;
  staffBrowsers: StaffBrowserTable;
  staffSessions: StaffSessionTable;
  staffCredentials: StaffCredentialTable;
  staffVerifications: StaffVerificationTable;
  editions: EditionTable;
  pillars: PillarTable;
  workstreams: WorkstreamTable;
  notices: NoticeTable;
  noticeTexts: NoticeTextTable;
  noticePillars: NoticePillarTable;
  questions: QuestionTable;
  questionTexts: QuestionTextTable;
  noticeExtensions: NoticeExtensionTable;
  comments: CommentTable;
  commentContacts: CommentContactTable;
  commentAnswers: CommentAnswerTable;
  commentTags: CommentTagTable;
  commentVersions: CommentVersionTable;
  commentLetters: CommentLetterTable;
  attachments: AttachmentTable;
  drafts: DraftTable;
  spentProofs: SpentProofTable;
  messages: MessageTable;
  messageBatches: MessageBatchTable;
  deliveryReports: DeliveryReportTable;
  suppressions: SuppressionTable;
  installationKeys: InstallationKeyTable;
  mailPace: MailPaceTable;
  retentionRule: RetentionRuleTable;
  followers: FollowerTable;
  followerContacts: FollowerContactTable;
  subscriptionRequests: SubscriptionRequestTable;
  subscriptions: SubscriptionTable;
  noticeEvents: NoticeEventView;
  toldEvents: ToldEventTable;
  followerNews: FollowerNewsTable;
  acknowledgements: AcknowledgementTable;
  acknowledgementTexts: AcknowledgementTextTable;
  acknowledgementDrafts: AcknowledgementDraftTable;
  stoppedLetters: StoppedLetterTable;
  auditEvents: AuditEventTable;
  auditHead: AuditHeadTable;
  workCounts: WorkCountTable;
  themes: ThemeTable;
  commentThemes: CommentThemeTable;
  passages: PassageTable;
  passageTags: PassageTagTable;
  redactions: RedactionTable;
  dismissedFindings: DismissedFindingTable;
  suggestions: SuggestionTable;
  suggestionModels: SuggestionModelTable;
  suggestionReadings: SuggestionReadingTable;
  campaigns: CampaignTable;
  campaignMembers: CampaignMemberTable;
  campaignExceptions: CampaignExceptionTable;
  commentSignatures: CommentSignatureTable;
  campaignBands: CampaignBandTable;
  campaignChanges: CampaignChangeTable;
  campaignChangeComments: CampaignChangeCommentTable;
  arrivals: ArrivalTable;
  operations: OperationTable;
  operationItems: OperationItemTable;
  assignments: AssignmentTable;
  presences: PresenceTable;
  docketSharing: DocketSharingTable;
  codingRounds: CodingRoundTable;
  codingItems: CodingItemTable;
  codings: CodingTable;
  savedViews: SavedViewTable;
  queueEntries: QueueEntryTable;
  tallies: TallyTable;
  campaignTallies: CampaignTallyTable;
  summarySlots: SummarySlotTable;
  summaryGroups: SummaryGroupTable;
  summaryPlaces: SummaryPlaceTable;
  summaryBits: SummaryBitsTable;
  keptSearches: KeptSearchTable;
  summaryStale: SummaryStaleTable;
  tallyDays: TallyDayTable;
  tallyChanges: TallyChangeTable;
  commentSearch: CommentSearchTable;
  codebookChanges: CodebookChangeTable;
  codebookChangeRows: CodebookChangeRowTable;
  findingProposals: FindingProposalTable;
  findings: FindingTable;
  findingReferences: FindingReferenceTable;
  issuedSummaries: IssuedSummaryTable;
  issuedFiles: IssuedFileTable;
  exports: ExportTable;
}
