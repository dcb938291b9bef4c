import { type Stretch, sentencesOf, trimmed } from "./stretch";

/** The selectable texts of the page as the browser has them. Nothing here is of use on the server. */

const PART = "[data-text-part]";

/** The stretch that a person has selected, cut to the text in which the selection begins. */
export function readSelection(selection: Selection | null): Stretch | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const text = textAround(range.startContainer) ?? textAround(range.endContainer);
  if (!text) return undefined;
  const start = text.contains(range.startContainer)
    ? offsetIn(text, range.startContainer, range.startOffset)
    : 0;
  const whole = contentOf(text);
  const end = text.contains(range.endContainer)
    ? offsetIn(text, range.endContainer, range.endOffset)
    : whole.length;
  return trimmed({ part: nameOf(text), start, quote: whole.slice(start, end) });
}

/** Whether somebody has clicked into a text without selecting anything in it. */
export const isCaretInText = (selection: Selection | null): boolean =>
  selection?.isCollapsed === true && textAround(selection.anchorNode) !== undefined;

/** The sentences of all the page's texts, in reading order. */
export function listSentences(): readonly Stretch[] {
  return [...document.querySelectorAll<HTMLElement>(PART)].flatMap((text) =>
    sentencesOf(nameOf(text), contentOf(text), text.lang || undefined),
  );
}

/** What stands between two places of a text. */
export function readStretch(part: string, start: number, end: number): Stretch | undefined {
  const text = textNamed(part);
  return text && trimmed({ part, start, quote: contentOf(text).slice(start, end) });
}

/** The name of the highlight in the stylesheet: `::highlight(chosen)`. */
const CHOSEN = "chosen";

/**
 * Shows which stretch is chosen, also once the focus has gone on to a form, which takes a selection away. By the
 * CSS Custom Highlight API; a browser without it shows the quote in the tools alone.
 */
export function highlight(stretch: Stretch | undefined): Range | undefined {
  const range = stretch && rangeOf(stretch);
  if (typeof Highlight === "function") {
    if (range) CSS.highlights.set(CHOSEN, new Highlight(range));
    else CSS.highlights.delete(CHOSEN);
  }
  return range;
}

/** Brings a stretch into view, in the pane that scrolls it, and opens what hides it. */
export function reveal(range: Range): void {
  const element = range.startContainer.parentElement;
  const hidden = element?.closest("details:not([open])");
  if (hidden instanceof HTMLDetailsElement) hidden.open = true;
  let pane = element ?? null;
  while (pane && !(pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY === "auto"))
    pane = pane.parentElement;
  const place = range.getBoundingClientRect();
  const frame = pane?.getBoundingClientRect() ?? { top: 0, height: window.innerHeight };
  const distance = place.top - frame.top - frame.height / 4;
  (pane ?? window).scrollBy({ top: distance });
}

const nameOf = (text: HTMLElement): string => text.dataset.textPart ?? "";

function textNamed(part: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(PART)].find((text) => nameOf(text) === part);
}

function textAround(node: Node | null): HTMLElement | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>(PART) ?? undefined;
}

/** The text's own text nodes, without what is said about its marks. */
function* nodesOf(text: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest("[data-beside-text]")) yield node;
  }
}

const contentOf = (text: HTMLElement): string => [...nodesOf(text)].map(({ data }) => data).join("");

function offsetIn(text: HTMLElement, container: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(container, offset);
  let before = 0;
  for (const node of nodesOf(text)) {
    if (node === container) return before + offset;
    // the node begins after the point
    if (point.comparePoint(node, 0) >= 0) return before;
    before += node.length;
  }
  return before;
}

function rangeOf({ part, start, end }: Stretch): Range | undefined {
  const text = textNamed(part);
  if (!text) return undefined;
  const range = document.createRange();
  let before = 0;
  let begun = false;
  for (const node of nodesOf(text)) {
    const after = before + node.length;
    if (!begun && start < after) {
      range.setStart(node, start - before);
      begun = true;
    }
    if (begun && end <= after) {
      range.setEnd(node, end - before);
      return range;
    }
    before = after;
  }
  return undefined;
}
