import type { ReactNode } from "react";
import { describeChanges } from "~/audit/describe-change";
import { capitals, formatClock, formatDay } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { Disclosure } from "~/ui/disclosure";
import { Heading } from "~/ui/heading";

/** Who did something: people by name, the portal, the commenter. */
export interface Actor {
  readonly actorKind: "public" | "staff" | "system";
  readonly staffName: string | null;
}

/** One line of a history as it is shown. */
export interface HistoryLine extends Actor {
  readonly key: string;
  readonly at: Date;
  readonly what: ReactNode;
}

/** What happened, a heading for each day in Washington, in the order in which it is given. */
export function HistoryList({
  lines,
  headingLevel = 2,
}: {
  readonly lines: readonly HistoryLine[];
  readonly headingLevel?: 2 | 3;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const days: { day: string; lines: HistoryLine[] }[] = [];
  for (const line of lines) {
    const day = formatDay(line.at, locale);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days.map(({ day, lines: ofDay }) => (
    <section key={day} className="history-day">
      <Heading level={headingLevel} className="history-day__heading">
        {day}
      </Heading>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ol className="audit-events" role="list">
        {ofDay.map((line) => (
          <li className="audit-event" key={line.key}>
            <p className="audit-event__when">
              <time dateTime={line.at.toISOString()}>
                {formatClock(line.at, locale, capitals.washington)}
              </time>
              {" · "}
              {nameOfActor(line, t)}
            </p>
            <div className="audit-event__what">{line.what}</div>
          </li>
        ))}
      </ol>
    </section>
  ));
}

function nameOfActor({ actorKind, staffName }: Actor, t: Translate): string {
  if (actorKind === "staff") return staffName ?? t("triage:history.formerStaff");
  return t(`triage:history.${actorKind}`);
}

interface ChangedEvent {
  readonly subjectKind: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** More than this opens on demand. */
const LONG = 300;
/** Numbers of versions say nothing to people. */
const UNSAID = new Set(["version", "messageId", "file", "fingerprint"]);

/** What an event changed: "Tags: I → I, II.2". Nothing where it says nothing. */
export function EventChanges({ event }: { readonly event: ChangedEvent }) {
  const t = useTranslate();
  const locale = useLocale();
  const said = (state: ChangedEvent["before"]) =>
    state && Object.fromEntries(Object.entries(state).filter(([name]) => !UNSAID.has(name)));
  const changes = describeChanges(
    { ...event, before: said(event.before), after: said(event.after) },
    t,
    locale,
  ).filter(({ before, after }) => before !== after);
  if (changes.length === 0) return null;
  const long =
    changes.reduce((sum, { before = "", after = "" }) => sum + before.length + after.length, 0) > LONG;
  const list = (
    <ul className="ui-plain-list history-changes">
      {changes.map(({ field, lang, before, after }) => (
        <li key={field}>
          {field}:{" "}
          <span className="ui-plain-text" lang={lang}>
            {before !== undefined && after !== undefined
              ? t("history:fromTo", { before, after })
              : (after ?? t("history:was", { before }))}
          </span>
        </li>
      ))}
    </ul>
  );
  return long ? <Disclosure summary={t("history:details")}>{list}</Disclosure> : list;
}

/** A count as people write it. */
export function useNumber(): (count: number) => string {
  const locale = useLocale();
  return (count) => formatNumber(count, locale);
}
