import { capitals, formatClock, formatDay, formatInBothCapitals, type timeLeft } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";

/** One instant in both capitals' time, in a line of running text. */
export function InstantInline({ at }: { readonly at: Date }) {
  const t = useTranslate();
  const names = { inWashington: t("inWashington"), inMexicoCity: t("inMexicoCity") };
  return <time dateTime={at.toISOString()}>{formatInBothCapitals(at, useLocale(), names)}</time>;
}

/** The same, set large: the day, and below it a line for each capital; a capital with another day says its own. */
export function InstantBlock({ at }: { readonly at: Date }) {
  const t = useTranslate();
  const locale = useLocale();
  const day = formatDay(at, locale, capitals.washington);
  const dayThere = formatDay(at, locale, capitals.mexicoCity);
  return (
    <time className="notice-instant" dateTime={at.toISOString()}>
      <span className="notice-instant__day">{day}</span>{" "}
      <span>
        {formatClock(at, locale, capitals.washington)} {t("inWashington")}
      </span>{" "}
      <span>
        {dayThere === day ? "" : `${dayThere}, `}
        {formatClock(at, locale, capitals.mexicoCity)} {t("inMexicoCity")}
      </span>
    </time>
  );
}

/** "3 days left", in words that agree in number; nothing once the instant has passed. */
export function TimeLeft({
  left,
  kind,
}: {
  readonly left: ReturnType<typeof timeLeft>;
  readonly kind: "left" | "leftToComment" | "opensIn";
}) {
  const t = useTranslate();
  return left ? t(`notices:${kind}.${left.unit}`, { count: left.count }) : null;
}
