import { type RefObject, useEffect, useState } from "react";
import { readPicked, storePicked } from "./picked";

/** What is picked, on this page and on others. */
export interface Picking {
  readonly picked: ReadonlySet<string>;
  /** The numbers that the page's boxes are of; undefined until the browser has looked. */
  readonly onPage: readonly string[] | undefined;
  readonly pickPage: (wanted: boolean) => void;
  readonly clear: () => void;
}

/**
 * Follows the boxes named `comment` that belong to the form around an element, wherever on the page they are. With Shift, all between the last one
 * clicked and this one become as this one. Without scripts the boxes are sent as they are.
 */
export function usePicked(within: RefObject<HTMLElement>): Picking {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [onPage, setOnPage] = useState<readonly string[]>();
  const take = (now: ReadonlySet<string>) => {
    storePicked(now);
    setPicked(now);
    for (const box of boxesOf(within.current)) box.checked = now.has(box.value);
  };
  useEffect(() => {
    let last: HTMLInputElement | undefined;
    const show = () => {
      const now = readPicked();
      setPicked(now);
      for (const box of boxesOf(within.current)) box.checked = now.has(box.value);
    };
    const follow = (event: MouseEvent) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      const boxes = boxesOf(within.current);
      const at = boxes.indexOf(box);
      if (at < 0) return;
      const from = event.shiftKey && last ? boxes.indexOf(last) : at;
      const now = new Set(readPicked());
      for (const each of boxes.slice(Math.min(from, at), Math.max(from, at) + 1)) {
        each.checked = box.checked;
        if (box.checked) now.add(each.value);
        else now.delete(each.value);
      }
      last = box;
      storePicked(now);
      setPicked(now);
    };
    setOnPage(boxesOf(within.current).map(({ value }) => value));
    show();
    // a page that the browser had kept may have been left with other boxes ticked
    addEventListener("pageshow", show);
    document.addEventListener("click", follow);
    return () => {
      removeEventListener("pageshow", show);
      document.removeEventListener("click", follow);
    };
  }, [within]);
  return {
    picked,
    onPage,
    pickPage: (wanted) => {
      const now = new Set(picked);
      for (const number of onPage ?? []) {
        if (wanted) now.add(number);
        else now.delete(number);
      }
      take(now);
    },
    clear: () => take(new Set()),
  };
}

/** The boxes of a form in the order of the page; those outside of it name it by their `form` attribute. */
function boxesOf(within: HTMLElement | null): readonly HTMLInputElement[] {
  return [...(within?.closest("form")?.elements ?? [])].filter(
    (each): each is HTMLInputElement =>
      each instanceof HTMLInputElement && each.type === "checkbox" && each.name === "comment",
  );
}
