import { element, fill } from "./dom";
import type { Page } from "./settings";

const MINUTE_MS = 60_000;
const SHOWN_FROM_MS = 60 * MINUTE_MS;
const TOLD_AT_MINUTES = [30, 10, 5, 1];
/** The longest that a browser's timer takes. */
const LONGEST_MS = 2 ** 31 - 1;

/** In the last hour: what is left, by the portal's clock. The portal decides all the same: a deadline may have moved. */
export function countDown({ form, settings, announce }: Page): void {
  const { words } = settings;
  const closesAt = Date.parse(settings.closesAt);
  const ahead = Date.parse(settings.asOf) - Date.now();
  const left = () => closesAt - (Date.now() + ahead);
  if (left() <= 0) return;
  const text = element("span");
  const line = element("p", { class: "form-countdown", role: "timer", "aria-live": "off" }, text);
  const words_ = (ms: number) => {
    const seconds = Math.max(0, Math.ceil(ms / 1000));
    if (seconds === 0) return words.closedNow;
    if (seconds > 60) return fill(words.closesInMinutes, { count: String(Math.ceil(seconds / 60)) });
    return seconds === 1 ? words.closesInSecond : fill(words.closesInSeconds, { count: String(seconds) });
  };
  let before = Number.POSITIVE_INFINITY;
  const tick = () => {
    const now = left();
    if (!line.isConnected) form.prepend(line);
    const said = words_(now);
    if (text.textContent !== said) text.textContent = said;
    const passed = TOLD_AT_MINUTES.some(
      (minutes) => before > minutes * MINUTE_MS && now <= minutes * MINUTE_MS,
    );
    if (passed || now <= 0) announce(said);
    before = now;
    if (now > 0) setTimeout(tick, Math.min(1000, now));
  };
  const start = () => {
    const wait = left() - SHOWN_FROM_MS;
    if (wait <= 0) tick();
    else setTimeout(start, Math.min(wait, LONGEST_MS));
  };
  start();
}
