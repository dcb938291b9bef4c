import { alertBox, button, element, fill } from "./dom";
import {
  deleteLocalDraft,
  deleteLocalDraftsOf,
  findLocalDraft,
  findSentKey,
  type LocalDraft,
  saveLocalDraft,
  sweepLocalDrafts,
} from "./draft-storage";
import { type FormValues, mergeValues, readValues, sameValues, writeValues } from "./form-values";
import { formatTime } from "./format-time";
import type { Page } from "./settings";
import { ask } from "./uploads";

const PAUSE_MS = 1_000;

/**
 * Keeps what is typed in this browser until it is sent, and offers it again. Nothing that stands in the form is ever
 * replaced without being asked for. A form that comes with content of its own is offered nothing.
 */
export function keepLocalDraft(page: Page): void {
  const { form, settings } = page;
  const { docket, keepsDraft } = settings;
  if (!keepsDraft) return;
  const key = form.elements.namedItem("submissionKey") as HTMLInputElement; // main.ts found the form by it
  sweepLocalDrafts(findSentKey());
  // what was typed before the script came is not kept yet
  let kept: FormValues = settings.filled ? readValues(form) : {};
  let stopped = false;
  const status = createStatus(page, () => {
    stopped = true;
    deleteLocalDraftsOf(docket);
  });
  const save = () => {
    const values = readValues(form);
    if (stopped || sameValues(values, kept)) return;
    kept = values;
    const draft = { docket, submissionKey: key.value, savedAt: Date.now(), values };
    if (sameValues(values, {})) deleteLocalDraft(draft);
    else if (saveLocalDraft(draft)) status.show(draft.savedAt);
  };
  let pause = 0;
  const later = () => {
    clearTimeout(pause);
    pause = window.setTimeout(save, PAUSE_MS);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  window.addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  const earlier = settings.filled ? undefined : findLocalDraft(docket);
  if (earlier) void comeBackTo(earlier);

  async function comeBackTo(draft: LocalDraft) {
    const answer = await ask(page, { intent: "list" }, draft.submissionKey);
    if (answer && !answer.ok && answer.error === "already-sent") return deleteLocalDraft(draft);
    // a browser that brings a form back by itself brings its text, and not its key
    if (sameValues(draft.values, readValues(form))) return resume(draft);
    if (cameFromOtherLanguage(docket) && sameValues(readValues(form), {})) {
      resume(draft);
      return page.announce(settings.words.resumed);
    }
    offer(page, draft, {
      resume() {
        resume(draft);
        page.announce(settings.words.resumed);
      },
      startAnew: () => deleteLocalDraft(draft),
    });
  }

  /** Goes on under the earlier form's key, which its files belong to. */
  function resume(draft: LocalDraft) {
    const isLong = (name: string) => form.elements.namedItem(name) instanceof HTMLTextAreaElement;
    const values = mergeValues(draft.values, readValues(form), isLong);
    deleteLocalDraft({ docket, submissionKey: key.value });
    key.value = draft.submissionKey;
    kept = draft.values;
    writeValues(form, values);
    form.dispatchEvent(new Event("keychange"));
    status.show(draft.savedAt);
    save();
  }
}

/** Whether the person was just at this very form in the other language: then they mean to go on, and need not be asked. */
function cameFromOtherLanguage(docket: string): boolean {
  const { origin, pathname } = location;
  return (
    document.referrer.startsWith(`${origin}/`) &&
    document.referrer.endsWith(`/notices/${docket}/comment`) &&
    document.referrer !== origin + pathname
  );
}

interface Answers {
  resume(): void;
  startAnew(): void;
}

/** At the form's top: what was kept, since when, and what to do with it. */
function offer({ form, settings }: Page, draft: LocalDraft, answers: Answers): void {
  const { words, locale } = settings;
  const answer = (act: () => void) => () => {
    box.remove();
    act();
    form.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
  };
  const box = alertBox(
    "info",
    element("p", {}, fill(words.kept, { time: formatTime(locale, draft.savedAt) })),
    element("p", { class: "form-excerpt" }, excerpt(draft.values)),
    element(
      "div",
      { class: "ui-button-row" },
      button(words.resume, answer(answers.resume), "ui-button--primary ui-button--small"),
      button(words.startAnew, answer(answers.startAnew)),
    ),
  );
  box.id = "local-draft";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", words.keptLabel);
  form.prepend(box);
}

/** Enough of it to know it again. */
function excerpt(values: FormValues): string {
  const isText = (name: string) => name === "comment" || name.startsWith("answer.");
  const [text = ""] = Object.entries(values).find(([name]) => isText(name))?.[1] ?? [];
  const start = [...text.replace(/\s+/g, " ").trim()];
  return start.length > 80 ? `${start.slice(0, 80).join("")}…` : start.join("");
}

function createStatus({ form, settings, announce }: Page, forget: () => void) {
  const { words, locale } = settings;
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
      text.textContent = fill(words.savedHere, { time: formatTime(locale, savedAt) });
      if (!line.isConnected)
        (form.querySelector(":scope > .ui-button-row") ?? form.lastElementChild)?.before(line);
    },
  };
}
