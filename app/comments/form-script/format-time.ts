import type { Locale } from "~/i18n/locale";

/** "2:32 p.m.", with the day where it is another one. */
export function formatTime(locale: Locale, at: number): string {
  const tag = locale === "es" ? "es-MX" : "en-US";
  const time = new Date(at);
  const today = time.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(tag, {
    timeStyle: "short",
    ...(today ? {} : { dateStyle: "medium" }),
  }).format(time);
}
