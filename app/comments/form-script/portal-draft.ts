import { alertBox, button, element, fill } from "./dom";
import { readValues, sameValues } from "./form-values";
import { formatTime } from "./format-time";
import type { Page } from "./settings";

const PAUSE_MS = 30_000;
/** A request that outlives its page may carry 64 KiB (Fetch, 4.6), headers and other such requests included. */
const KEEPALIVE_LIMIT = 60_000;

/** What the portal answers to a saving. */
interface Answer {
  readonly version?: number;
  readonly savedAt?: string;
}

/**
 * Saves the draft that the form was opened from to the portal again, half a minute after a change. Where somebody else has
 * saved it meanwhile it says so, stops, and leaves the choice to the person.
 */
export function keepPortalDraft(page: Page): void {
  const { form, settings, announce, sending } = page;
  const { savePath, words } = settings;
  const version = form.elements.namedItem("draftVersion");
  if (!savePath || !(version instanceof HTMLInputElement)) return;
  const line = element("p", { class: "form-kept-here", id: "kept-on-portal" });
  const say = (text: string) => {
    line.textContent = text;
    if (!line.isConnected)
      (form.querySelector(":scope > .ui-button-row") ?? form.lastElementChild)?.before(line);
  };
  let saved = readValues(form);
  let stopped = false;
  let underWay: Promise<void> | undefined;
  let pause = 0;

  const stop = (text: string, ...more: readonly HTMLElement[]) => {
    stopped = true;
    line.remove();
    const box = alertBox("warning", element("p", {}, text), ...more);
    box.id = "draft-trouble";
    form.prepend(box);
    announce(text);
  };
  const save = async () => {
    const values = readValues(form);
    if (stopped || sameValues(values, saved)) return;
    const body = new URLSearchParams({ draftVersion: version.value });
    for (const [name, list] of Object.entries(values)) for (const value of list) body.append(name, value);
    const keepalive = body.toString().length < KEEPALIVE_LIMIT;
    const response = await fetch(savePath, { method: "POST", body, keepalive }).catch(() => undefined);
    const answer: Answer = (await response?.json().catch(() => undefined)) ?? {};
    const time = formatTime(settings.locale, answer.savedAt ? Date.parse(answer.savedAt) : Date.now());
    if (response?.status === 409) return stop(fill(words.portalConflict, { time }), compareButton(page));
    if (response?.status === 410) return stop(words.portalGone);
    if (!response?.ok || answer.version === undefined) {
      say(words.portalAway);
      return later();
    }
    version.value = String(answer.version);
    saved = values;
    say(fill(words.portalSaved, { time }));
  };
  const saveNow = () => {
    pause = 0;
    underWay ??= save().finally(() => {
      underWay = undefined;
    });
  };
  // half a minute after the first change, so that somebody who never pauses is saved too
  function later() {
    if (stopped || pause) return;
    pause = window.setTimeout(saveNow, PAUSE_MS);
  }
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  // The page that is left by sending the form comes back with what was sent, and of the version that was sent: saving
  // here as well would make its own next sending look like somebody else's.
  let sent = false;
  form.addEventListener("submit", (event) => {
    sent = !event.defaultPrevented && !event.submitter?.hasAttribute("formaction");
  });
  addEventListener("pageshow", () => {
    sent = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !sent) saveNow();
  });
  sending.waitFor(() => underWay);
}

/** Sends the form as its button "keep a draft" would: the answer shows both versions. */
function compareButton({ form, settings }: Page): HTMLElement {
  const compare = button(
    settings.words.portalCompare,
    () => form.requestSubmit(form.querySelector<HTMLButtonElement>("button[value=save-draft]")),
    "usa-button--outline ui-button--small",
  );
  return element("div", { class: "ui-button-row" }, compare);
}
