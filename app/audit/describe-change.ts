import { formatShort } from "~/i18n/dates";
import { isLocale, type Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import { roles } from "~/staff/staff";

/** One field of an event, with what it was and what it became, in words. */
export interface DescribedChange {
  readonly field: string;
  /** Language of the texts, where the field has one. */
  readonly lang: Locale | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type State = Readonly<Record<string, unknown>> | null;

/** An event's fields as people call them, in the order in which they were recorded. */
export function describeChanges(
  { subjectKind, before, after }: { subjectKind: string; before: State; after: State },
  t: Translate,
  locale: Locale,
): DescribedChange[] {
  return Object.keys({ ...before, ...after })
    .sort(byOrder)
    .map((key) => {
      const words = (state: State) =>
        state && key in state ? describeValue(key, state[key], subjectKind, t, locale) : undefined;
      const suffix = key.split(".").at(-1);
      return {
        field: describeField(key, t),
        lang: isLocale(suffix) ? suffix : undefined,
        before: words(before),
        after: words(after),
      };
    });
}

const textFields = ["title", "summary", "body", "agencies", "outcome", "reason", "prompt", "hint"] as const;
const otherFields = [
  "pillars",
  "timeZone",
  "opensAt",
  "closesAt",
  "lateDays",
  "uploadGraceMinutes",
  "status",
  "standing",
  "tags",
  "themes",
  "theme",
  "target",
  "comments",
  "passages",
  "passage",
  "passageTags",
  "droppedPassages",
  "passageThemes",
  "version",
  "note",
  "docket",
  "edition",
  "name",
  "role",
  "messageId",
  "message",
  "required",
  "held",
  "takenAs",
  "fingerprint",
  "revision",
  "letter",
  "assignee",
  "sharedAmong",
  "comment",
  "coders",
  "seed",
  "states",
  "steps",
  "total",
  "part",
  "length",
  "count",
  "redactionsKept",
  "redactionsDropped",
  "kind",
  "file",
  "campaign",
  "representative",
  "suggested",
  "acknowledgeOnPosting",
  "again",
  "letters",
  "contactMonths",
  "messageDays",
  "contacts",
  "messages",
  "since",
  "finding",
  "findings",
  "section",
  "findingKind",
  "references",
  "place",
  "filters",
  "format",
  "checksum",
  "language",
  "draft",
  "include",
  "export",
] as const;

const order: readonly string[] = [...textFields.slice(0, 4), ...otherFields.slice(0, 6), "questions"];

/** The database keeps an event's fields in an order of its own; people get a notice's in that of its form. */
function byOrder(one: string, other: string): number {
  const place = (key: string) => {
    const at = order.indexOf(key.split(".")[0] ?? "");
    return at === -1 ? order.length : at;
  };
  return place(one) - place(other) || one.localeCompare(other, "en", { numeric: true });
}

function describeField(key: string, t: Translate): string {
  const [name, language] = key.split(".");
  const text = textFields.find((known) => known === name);
  if (text && isLocale(language))
    return t(`authoring:inLanguage.${language}`, { field: t(`authoring:field.${text}`) });
  const [, question, inner] = /^questions\.(\d+)\.(.+)$/.exec(key) ?? [];
  if (question && inner)
    return t("authoring:question.inField", { number: Number(question) + 1, field: describeField(inner, t) });
  if (name === "message" && isLocale(language)) return t("audit:field.message");
  if (name === "text" && isLocale(language))
    return t(`authoring:inLanguage.${language}`, { field: t("audit:field.text") });
  const other = [...otherFields, "reason" as const].find((known) => known === key);
  return other ? t(`audit:field.${other}`) : key;
}

/** Codes that events hold and that have words, by kind. Copies, since this domain knows no other; a test keeps them equal. */
export const describedCodes = {
  heldReason: ["no-proof", "trap"],
  commentStatus: ["received", "in-review", "posted", "withheld", "withdrawn"],
  noticeStatus: ["draft", "in-review", "scheduled", "open", "closed", "withdrawn"],
  messageStatus: [
    "queued",
    "kept",
    "sent",
    "delayed",
    "delivered",
    "bounced",
    "complained",
    "failed",
    "uncertain",
    "suppressed",
    "stopped",
  ],
  suppressionReason: ["bounced", "complained"],
  redactionReason: ["personal-data", "confidential", "offensive", "other"],
  personalDataKind: ["email", "phone", "rfc", "curp", "ssn", "clabe", "card"],
  withholdReason: ["off-topic", "personal-data", "confidential", "offensive", "duplicate", "spam", "test"],
  findingKind: ["main-point", "disagreement", "request"],
} as const;

/** A state, reason or role in the product's own words; undefined for any other text. */
function describeCode(key: string, value: string, subjectKind: string, t: Translate): string | undefined {
  const among = <Code extends string>(codes: readonly Code[]) => codes.find((code) => code === value);
  const status = key === "status" || key === "standing";
  const comment = status && subjectKind === "comment" ? among(describedCodes.commentStatus) : undefined;
  const notice = status && subjectKind === "notice" ? among(describedCodes.noticeStatus) : undefined;
  const message = status && subjectKind === "message" ? among(describedCodes.messageStatus) : undefined;
  const reason = key === "reason" ? among(describedCodes.withholdReason) : undefined;
  const redacted = key === "reason" ? among(describedCodes.redactionReason) : undefined;
  const data = key === "kind" ? among(describedCodes.personalDataKind) : undefined;
  const held = key === "held" ? among(describedCodes.heldReason) : undefined;
  const suppressed =
    key === "reason" && subjectKind === "suppression" ? among(describedCodes.suppressionReason) : undefined;
  const finding = key === "findingKind" ? among(describedCodes.findingKind) : undefined;
  if (finding) return t(`findings:kind.${finding}`);
  if (suppressed) return t(`mail:suppressions.reason.${suppressed}`);
  if (data) return t(`redaction:kind.${data}`);
  if (key === "part" && (value === "body" || value === "public-version")) return t(`redaction:part.${value}`);
  if (key === "part" && value.startsWith("answer:")) return t("redaction:part.answerTo");
  if (held) return t(`vocabulary:heldReason.${held}`);
  if (key === "takenAs") return t(value === "late" ? "audit:takenLate" : "audit:takenByUpload");
  const role = key === "role" ? among(roles) : undefined;
  if (comment) return t(`vocabulary:commentStatus.${comment}`);
  if (notice) return t(`vocabulary:noticeStatus.${notice}`);
  if (message) return t(`vocabulary:messageStatus.${message}`);
  if (reason) return t(`vocabulary:withholdReason.${reason}`);
  if (redacted) return t(`redaction:reason.${redacted}`);
  return role ? t(`vocabulary:role.${role}`) : undefined;
}

/** The reader's name of what has one in each language, such as a theme. */
function nameIn(value: unknown, locale: Locale): string | undefined {
  if (typeof value !== "object" || value === null || !(locale in value)) return undefined;
  const { [locale]: name, under }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof name !== "string") return undefined;
  return typeof under === "string" && under !== "" ? `${name} (${under})` : name;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function describeValue(
  key: string,
  value: unknown,
  subjectKind: string,
  t: Translate,
  locale: Locale,
): string {
  if (value === null || value === "") return t("audit:nothing");
  if (typeof value === "boolean") return t(value ? "audit:yes" : "audit:no");
  if (typeof value === "number") return formatNumber(value, locale);
  if (Array.isArray(value))
    return value.length > 0
      ? value.map((each) => nameIn(each, locale) ?? String(each)).join(", ")
      : t("audit:nothing");
  if (typeof value === "object") return nameIn(value, locale) ?? JSON.stringify(value);
  if (key === "states" && Array.isArray(value))
    return value.map((each) => describeCode("status", String(each), "comment", t) ?? String(each)).join(", ");
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(", ") : t("audit:nothing");
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (INSTANT.test(text)) return t("audit:washingtonTime", { when: formatShort(new Date(text), locale) });
  return describeCode(key, text, subjectKind, t) ?? text;
}
