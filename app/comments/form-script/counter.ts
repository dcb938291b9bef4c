import { countCharacters, normalizeText } from "~/i18n/normalize";
import { formatNumber } from "~/i18n/numbers";
import { element, fill } from "./dom";
import type { Page } from "./settings";

const PAUSE_MS = 1_200;
/** From this share of the limit on, what is left is worth hearing. */
const NEAR = 0.9;

/** Below each text with a limit: how much of it is used, counted as the server counts. */
export function countTexts(page: Page): void {
  for (const [name, limit] of Object.entries(page.settings.limits)) {
    const box = page.form.elements.namedItem(name);
    if (box instanceof HTMLTextAreaElement && !box.readOnly) countText(page, box, limit);
  }
}

function countText({ settings, announce }: Page, box: HTMLTextAreaElement, limit: number): void {
  const { words, locale } = settings;
  const id = `${box.id}-counter`;
  const line = element("div", { class: "ui-field-counter", id });
  box.after(line);
  box.setAttribute("aria-describedby", [box.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  const figure = (value: number) => formatNumber(value, locale);
  const length = () => countCharacters(normalizeText(box.value));
  const show = (used: number) => {
    const over = used - limit;
    line.classList.toggle("form-over", over > 0);
    line.textContent = fill(over > 0 ? words.over : words.used, {
      used: figure(used),
      limit: figure(limit),
      over: figure(over),
    });
  };
  let heard = false;
  let told = length();
  const speak = () => {
    const used = length();
    const near = used >= limit * NEAR;
    // nearing the limit, passing it, and coming back from it are worth a word; each key is not
    if (used !== told && (near || heard)) {
      const left = limit - used;
      announce(fill(left < 0 ? words.overBy : words.left, { count: figure(Math.abs(left)) }));
    }
    heard = near;
    told = used;
  };
  let pause = 0;
  box.addEventListener("input", () => {
    show(length());
    clearTimeout(pause);
    pause = window.setTimeout(speak, PAUSE_MS);
  });
  // whoever else fills the box says so with a change
  box.addEventListener("change", () => show(length()));
  show(told);
}
