import { formatShort } from "~/i18n/dates";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { codingRoundPath, deskNoticePath, retentionPath } from "~/paths";
import { Disclosure } from "~/ui/disclosure";
import { type DescribedChange, describeChanges } from "./describe-change";
import { historyPath } from "./event-filter";
import type { ListedEvent } from "./list-events.server";

/** Texts longer than this open on demand. */
const LONG = 300;

/** What was done, by whom, to what, and what changed by it. */
export function EventList({ events }: { readonly events: readonly ListedEvent[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ol className="audit-events" role="list">
      {events.map((event) => (
        <li className="audit-event" key={event.id}>
          <p className="audit-event__when">
            <time dateTime={event.occurredAt.toISOString()}>{formatShort(event.occurredAt, locale)}</time>
            {" · "}
            {actorOf(event, t)}
          </p>
          <p className="audit-event__what">
            {t(`audit:action.${event.action}`)} · <Subject event={event} />
          </p>
          <Changes changes={describeChanges(event, t, locale)} />
        </li>
      ))}
    </ol>
  );
}

function actorOf({ actorKind, staffName }: ListedEvent, t: Translate): string {
  return staffName ?? t(`audit:actor.${actorKind}`);
}

function Subject({ event }: { readonly event: ListedEvent }) {
  const t = useTranslate();
  const { subjectKind, subjectId, subjectName } = event;
  if (subjectKind === "notice") return <a href={deskNoticePath(subjectId)}>{subjectId}</a>;
  // comments are for moderators and officials; an administrator sees what was done with them
  if (subjectKind === "comment") return <a href={historyPath({ subject: subjectId })}>{subjectId}</a>;
  // so is the outbox for moderators, who do not read this list
  if (subjectKind === "message") return subjectId;
  if (subjectKind === "coding") return <a href={codingRoundPath(Number(subjectId))}>{subjectId}</a>;
  if (subjectKind === "retention") return <a href={retentionPath}>{t("audit:retention")}</a>;
  return subjectName ?? subjectId;
}

function Changes({ changes }: { readonly changes: readonly DescribedChange[] }) {
  const t = useTranslate();
  if (changes.length === 0) return null;
  const long = changes.some(({ before = "", after = "" }) => before.length + after.length > LONG);
  const list = (
    <dl className="audit-changes">
      {changes.map(({ field, lang, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          {before === undefined ? null : (
            <dd className="audit-changes__before">
              <span className="audit-changes__side">{t("audit:before")}</span>
              <span className="ui-plain-text" lang={lang}>
                {before}
              </span>
            </dd>
          )}
          {after === undefined ? null : (
            <dd className="audit-changes__after">
              <span className="audit-changes__side">{t("audit:after")}</span>
              <span className="ui-plain-text" lang={lang}>
                {after}
              </span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
  return long ? (
    <Disclosure summary={t("audit:changed", { fields: changes.map(({ field }) => field).join("; ") })}>
      {list}
    </Disclosure>
  ) : (
    list
  );
}
