import { button, element, fill } from "./dom";
import type { Page } from "./settings";
import type { KeptFile } from "./upload-list";
import type { UploadAnswer } from "./uploads";

/** Pauses between tries after the connection was lost; then the person decides. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** A connection on which nothing moves for so long is lost, though no browser says so. */
const HANGS_AFTER_MS = 60_000;
/** Once a file is there it may wait its turn to be looked into. */
const CHECKED_WITHIN_MS = 300_000;
/** What may go well if the same file is sent again. */
const WORTH_RETRYING = ["not-stored", "too-often", "form"];

export interface Upload {
  readonly file: File;
  /** The form's part for files that it is shown in. */
  readonly zone: HTMLElement;
  readonly row: HTMLElement;
  readonly state: "waiting" | "sending" | "failed";
  start(): void;
  cancel(): void;
}

interface Events {
  readonly onKept: (files: readonly KeptFile[]) => void;
  readonly onChange: () => void;
  /** It is kept, or was cancelled or dismissed. */
  readonly onGone: () => void;
}

/** One file on its way, in a row of its own: progress, and what can be done about it. */
export function createUpload(page: Page, file: File, zone: HTMLElement, events: Events): Upload {
  const { settings, announce } = page;
  const { words } = settings;
  const name = file.name;
  const bar = element("progress", { max: "100", value: "0", "aria-label": fill(words.uploading, { name }) });
  const text = element("span", {}, words.waiting);
  const facts = element("span", { class: "ui-file__facts" }, bar, " ", text);
  const buttons = element("span", { class: "ui-file__buttons" });
  const row = element(
    "li",
    { class: "ui-file" },
    element("span", { class: "ui-file__name", dir: "auto" }, name),
    facts,
    buttons,
  );
  let state: Upload["state"] = "waiting";
  let request: XMLHttpRequest | undefined;
  let tries = 0;
  let pause = 0;
  let watch = 0;

  const offer = (...offered: readonly HTMLElement[]) => {
    // who has just pressed one of them stays here
    const hadFocus = buttons.contains(document.activeElement);
    buttons.replaceChildren(...offered);
    if (hadFocus) offered[0]?.focus();
  };
  const labelled = (label: string, act: () => void) => {
    const made = button(label, act);
    made.setAttribute("aria-label", `${label}: ${name}`);
    return made;
  };
  const leave = (told: string) => {
    row.remove();
    events.onGone();
    announce(told);
  };
  const fail = (message: string, again: boolean) => {
    state = "failed";
    facts.replaceChildren(message);
    facts.classList.add("ui-file__problem");
    const dismiss = labelled(words.dismiss, () => leave(fill(words.removed, { name })));
    offer(...(again ? [labelled(words.retry, restart)] : []), dismiss);
    announce(`${name}: ${message}`);
    events.onChange();
  };
  const lose = () => {
    const wait = PAUSES_MS[tries];
    if (wait === undefined) return fail(words.lost, true);
    tries += 1;
    bar.removeAttribute("value");
    text.textContent = words.reconnecting;
    if (tries === 1) announce(`${name}: ${words.reconnecting}`);
    pause = window.setTimeout(send, wait);
  };
  const settle = (answer: UploadAnswer) => {
    if (!answer.ok) return fail(answer.message, WORTH_RETRYING.includes(answer.error));
    events.onKept(answer.attachments);
    leave(fill(words.uploaded, { name }));
  };

  function send() {
    const key = page.form.elements.namedItem("submissionKey");
    const body = new FormData();
    body.append("intent", "upload");
    body.append("submissionKey", key instanceof HTMLInputElement ? key.value : "");
    body.append("part", zone.dataset.part ?? "main");
    body.append("file", file);
    request = new XMLHttpRequest();
    expectWithin(HANGS_AFTER_MS);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const percent = Math.floor((100 * loaded) / total);
      expectWithin(loaded === total ? CHECKED_WITHIN_MS : HANGS_AFTER_MS);
      bar.value = percent;
      text.textContent = percent === 100 ? words.checking : `${percent}%`;
    });
    request.addEventListener("loadend", () => clearTimeout(watch));
    request.addEventListener("load", () => {
      const answer = readAnswer(request?.responseText ?? "");
      if (answer) settle(answer);
      else lose();
    });
    request.addEventListener("error", lose);
    request.open("POST", settings.uploads.path);
    request.send(body);
  }
  /** Gives the request so long from now to make progress. */
  function expectWithin(ms: number) {
    clearTimeout(watch);
    watch = window.setTimeout(() => {
      request?.abort(); // which tells nobody but `loadend`
      lose();
    }, ms);
  }
  function restart() {
    tries = 0;
    state = "waiting";
    facts.classList.remove("ui-file__problem");
    facts.replaceChildren(bar, " ", text);
    text.textContent = words.waiting;
    offer(cancelButton);
    events.onChange();
  }
  const cancel = () => {
    clearTimeout(pause);
    request?.abort();
    leave(fill(words.cancelled, { name }));
  };
  const cancelButton = labelled(words.cancel, cancel);
  offer(cancelButton);
  return {
    file,
    zone,
    row,
    get state() {
      return state;
    },
    start() {
      if (file.size > settings.uploads.fileBytes) return fail(settings.uploads.tooLarge, false);
      state = "sending";
      bar.value = 0;
      text.textContent = "0%";
      announce(fill(words.uploading, { name }));
      send();
    },
    cancel,
  };
}

/** What the portal said; undefined where something in between answered instead of it. */
function readAnswer(body: string): UploadAnswer | undefined {
  try {
    // the portal's own answer, or somebody else's page
    const answer = JSON.parse(body) as UploadAnswer;
    return typeof answer?.ok === "boolean" ? answer : undefined;
  } catch {
    return undefined;
  }
}
