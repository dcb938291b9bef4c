import type { HistoryEvent } from "~/audit/subject-history.server";
import { withholdReasons } from "~/comments/comment";
import { formatShort } from "~/i18n/dates";
import { locales } from "~/i18n/locale";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { DataTable } from "~/ui/table";

/** Who did what to a comment, and when: the oldest first. */
export function CommentHistory({ events }: { readonly events: readonly HistoryEvent[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("triage:history.heading")}
      captionHidden
      columns={[
        { key: "when", header: t("triage:history.when") },
        { key: "who", header: t("triage:history.who") },
        { key: "what", header: t("triage:history.what") },
      ]}
      rows={events.map((event) => ({
        key: String(event.id),
        cells: {
          when: formatShort(event.occurredAt, locale),
          who: actorOf(event, t),
          what: <Happened event={event} />,
        },
      }))}
    />
  );
}

/** The same as short sentences: what happened since a moderator opened the comment. */
export function ChangesSince({
  events,
  version,
}: {
  readonly events: readonly HistoryEvent[];
  readonly version: number;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const later = events.filter(({ after }) => typeof after?.version === "number" && after.version > version);
  if (later.length === 0) return null;
  return (
    <>
      <p>{t("triage:problem.overtakenSince")}</p>
      <ul>
        {later.map((event) => (
          <li key={event.id}>
            {actorOf(event, t)}, {formatShort(event.occurredAt, locale)}: <Happened event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}

function actorOf({ actorKind, staffName }: HistoryEvent, t: Translate): string {
  if (actorKind === "staff") return staffName ?? t("triage:history.formerStaff");
  return t(`triage:history.${actorKind}`);
}

function Happened({ event: { action, before, after } }: { readonly event: HistoryEvent }) {
  const t = useTranslate();
  const reason = withholdReasons.find((each) => each === after?.reason);
  return (
    <>
      {isOfComment(action) ? t(`triage:history.${action}`) : t("triage:history.other")}
      <TagChange before={before} after={after} />
      <CampaignOf before={before} after={after} />
      {reason ? (
        <div>{t("triage:history.reason", { reason: t(`vocabulary:withholdReason.${reason}`) })}</div>
      ) : null}
      {typeof after?.note === "string" ? <div>{t("triage:history.note", { note: after.note })}</div> : null}
      {locales.map((locale) => {
        const message = after?.[`message.${locale}`];
        return typeof message === "string" ? (
          <div key={locale}>
            {t("triage:history.message")} <span lang={locale}>{message}</span>
          </div>
        ) : null;
      })}
    </>
  );
}

/** Which campaign it came from, and which it went to. */
function CampaignOf({ before, after }: Pick<HistoryEvent, "before" | "after">) {
  const t = useTranslate();
  const references = [before?.campaign, after?.campaign].filter((each) => typeof each === "string");
  if (references.length === 0) return null;
  return <div>{t("triage:history.campaign", { campaign: references.join(" → ") })}</div>;
}

type Action = HistoryEvent["action"];
const isOfComment = (action: Action): action is Extract<Action, `comment.${string}`> =>
  action.startsWith("comment.");

/** The tags and themes of the comment, and of one of its passages, where an event changed them. */
function TagChange({ before, after }: Pick<HistoryEvent, "before" | "after">) {
  const t = useTranslate();
  const locale = useLocale();
  const list = (state: HistoryEvent["before"], tags: string, themes: string) =>
    [state?.[tags], state?.[themes]].flatMap((value) => (Array.isArray(value) ? value : [])).map(named);
  const named = (tag: unknown) =>
    typeof tag === "object" && tag !== null ? String(new Map(Object.entries(tag)).get(locale)) : String(tag);
  const lines = [
    ["tags", "themes", "triage:history.tags"],
    ["passageTags", "passageThemes", "triage:history.passageTags"],
  ] as const;
  return lines.map(([tags, themes, text]) => {
    const had = list(before, tags, themes).join(", ");
    const has = list(after, tags, themes).join(", ");
    if (had === has) return null;
    const none = t("triage:history.noTags");
    return <div key={tags}>{t(text, { before: had || none, after: has || none })}</div>;
  });
}
