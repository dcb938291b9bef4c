import type { Summary } from "./summary";
import { NO_COMMENTS, type Tally } from "./tally";

/** Longer than so many days, a docket is shown by weeks. */
const MOST_DAYS = 120;

export interface Bucket {
  /** The day, or the Monday of the ISO week: `2026-11-23`. */
  readonly day: string;
  readonly count: Tally;
}

export type MarkKind = "opening" | "deadline" | "earlier-deadline";

export interface TimeMark {
  readonly kind: MarkKind;
  /** By the notice's clock. */
  readonly day: string;
  /** The bucket in which it is, from 0. */
  readonly bucket: number;
}

/** A docket's comments over time: every day or week from the first that matters to the last. */
export interface Timeline {
  readonly unit: "day" | "week";
  readonly buckets: readonly Bucket[];
  /** In the order of time. */
  readonly marks: readonly TimeMark[];
}

/** From the opening or the first comment to the deadline or the last comment, those without comments too. */
export function timelineOf({ days, weeks, dates }: Pick<Summary, "days" | "weeks" | "dates">): Timeline {
  const marked = [
    { kind: "opening" as const, day: dates.opens },
    ...dates.earlierCloses.map((day) => ({ kind: "earlier-deadline" as const, day })),
    { kind: "deadline" as const, day: dates.closes },
  ].sort((one, other) => (one.day < other.day ? -1 : 1));
  const ordered = [...marked, ...days].map(({ day }) => numberOf(day)).sort((one, other) => one - other);
  const [first = 0, last = 0] = [ordered.at(0), ordered.at(-1)];
  const unit = last - first + 1 > MOST_DAYS ? "week" : "day";
  const step = unit === "week" ? 7 : 1;
  const start = unit === "week" ? mondayOf(first) : first;
  const counts = new Map((unit === "week" ? weeks : days).map(({ day, count }) => [day, count]));
  const length = Math.floor((last - start) / step) + 1;
  return {
    unit,
    buckets: Array.from({ length }, (_, index) => {
      const day = dayOf(start + index * step);
      return { day, count: counts.get(day) ?? NO_COMMENTS };
    }),
    marks: marked.map((mark) => ({ ...mark, bucket: Math.floor((numberOf(mark.day) - start) / step) })),
  };
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, a Thursday. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
const mondayOf = (number: number): number => number - ((((number + 3) % 7) + 7) % 7);
