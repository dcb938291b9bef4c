import { alertBox, button, element, fill } from "./dom";
import {
  deleteLocalDraft,
  findLocalDraft,
  findSentKey,
  type LocalDraft,
  saveLocalDraft,
  sweepLocalDrafts,
} from "./draft-storage";
import { type FormValues, mergeValues, readValues, sameValues, writeValues } from "./form-values";
import type { Page } from "./settings";

const PAUSE_MS = 1_000;
const keyField = (form: HTMLFormElement) => form.elements.namedItem("submissionKey") as HTMLInputElement; // main.ts found the form by it

/**
 * Keeps what is typed in this browser until it is sent, and offers it again. Nothing that stands in the form is ever
 * replaced without being asked for, and what was kept earlier is not overwritten while the offer stands.
 */
export function keepLocalDraft(page: Page): void {
  const { form, settings } = page;
  const { docket, words, filled } = settings;
  sweepLocalDrafts(findSentKey());
  const earlier = findLocalDraft(docket);
  const isLong = (name: string) => form.elements.namedItem(name) instanceof HTMLTextAreaElement;
  let offered = !filled && earlier && !sameValues(earlier.values, readValues(form)) ? earlier : undefined;
  if (earlier && !filled && !offered) keyField(form).value = earlier.submissionKey;
  let stopped = false;
  const status = createStatus(page, () => {
    stopped = true;
    offered = undefined;
    deleteLocalDraft(docket);
  });
  const save = () => {
    if (stopped) return;
    const typed = readValues(form);
    if (offered && sameValues(typed, {})) return;
    const values = offered ? mergeValues(offered.values, typed, isLong) : typed;
    if (sameValues(values, {})) return deleteLocalDraft(docket);
    const known = findLocalDraft(docket);
    if (known && sameValues(known.values, values) && known.submissionKey === keyField(form).value) return;
    const savedAt = Date.now();
    if (saveLocalDraft(docket, { savedAt, submissionKey: keyField(form).value, values }))
      status.show(savedAt);
  };
  let pause = 0;
  const later = () => {
    clearTimeout(pause);
    // while an offer stands, what was kept stays as it was until the page is left
    if (!offered) pause = window.setTimeout(save, PAUSE_MS);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  window.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !offered) save();
  });
  if (!offered) {
    if (earlier && !filled) status.show(earlier.savedAt);
    return;
  }
  offer(page, offered, {
    resume(draft) {
      offered = undefined;
      keyField(form).value = draft.submissionKey;
      writeValues(form, mergeValues(draft.values, readValues(form), isLong));
      save();
      status.show(draft.savedAt);
      page.announce(words.resumed);
    },
    startAnew() {
      offered = undefined;
      deleteLocalDraft(docket);
      save();
    },
  });
}

interface Answers {
  resume(draft: LocalDraft): void;
  startAnew(): void;
}

/** At the form's top: what was kept, since when, and what to do with it. */
function offer({ form, settings }: Page, draft: LocalDraft, answers: Answers): void {
  const { words } = settings;
  const close = (act: () => void) => () => {
    box.remove();
    act();
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
  };
  const box = alertBox(
    "info",
    element("p", {}, fill(words.kept, { time: formatTime(settings, draft.savedAt) })),
    element("p", { class: "form-excerpt" }, excerpt(draft.values)),
    element(
      "div",
      { class: "ui-button-row" },
      button(
        words.resume,
        close(() => answers.resume(draft)),
        "ui-button--primary ui-button--small",
      ),
      button(words.startAnew, close(answers.startAnew)),
    ),
  );
  box.id = "local-draft";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", words.keptLabel);
  form.prepend(box);
}

/** Enough of it to know it again. */
function excerpt(values: FormValues): string {
  const [text = ""] =
    Object.entries(values).find(([name]) => name === "comment" || name.startsWith("answer."))?.[1] ?? [];
  const start = [...text.replace(/\s+/g, " ").trim()];
  return start.length > 80 ? `${start.slice(0, 80).join("")}…` : start.join("");
}

function createStatus({ form, settings, announce }: Page, forget: () => void) {
  const { words } = settings;
  const text = element("span");
  const line = element("p", { class: "form-kept-here", id: "kept-here" }, text, " ");
  const drop = button(words.forget, () => {
    forget();
    drop.remove();
    text.textContent = words.forgotten;
    line.tabIndex = -1;
    line.focus();
    announce(words.forgotten);
  });
  line.append(drop);
  return {
    show(savedAt: number) {
      text.textContent = fill(words.savedHere, { time: formatTime(settings, savedAt) });
      if (!line.isConnected)
        (form.querySelector(":scope > .ui-button-row") ?? form.lastElementChild)?.before(line);
    },
  };
}

/** "2:32 p.m.", with the day where it is another one. */
function formatTime({ locale }: Page["settings"], at: number): string {
  const tag = locale === "es" ? "es-MX" : "en-US";
  const time = new Date(at);
  const today = time.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(tag, {
    timeStyle: "short",
    ...(today ? {} : { dateStyle: "medium" }),
  }).format(time);
}
