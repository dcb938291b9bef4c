import { type RefObject, useEffect, useState } from "react";

const REMEMBERED = "coding-keys";

/**
 * Keys for whoever codes hundreds: a digit ticks a pillar, a letter then ticks a workstream of it, and some letters press
 * the page's buttons. Each box and button names its key in `data-key`. They can be turned off (WCAG 2.2, 2.1.4), which this
 * browser remembers.
 */
export function useCodingKeys(form: RefObject<HTMLFormElement>): {
  /** Undefined until the page is alive: without scripts there are no keys. */
  readonly on: boolean | undefined;
  readonly turn: (on: boolean) => void;
} {
  const [on, setOn] = useState<boolean>();
  useEffect(() => setOn(localStorage.getItem(REMEMBERED) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    let pillar = "";
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const find = (name: string) => form.current?.querySelector<HTMLElement>(`[data-key="${name}"]`);
      if (!/^[0-9a-z]$/.test(key)) return;
      const target = find(key) ?? find(`${pillar}${key}`);
      if (!target) return;
      event.preventDefault();
      if (/^[1-9]$/.test(key)) pillar = key;
      target.focus();
      target.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, form]);
  return {
    on,
    turn(next) {
      localStorage.setItem(REMEMBERED, next ? "on" : "off");
      setOn(next);
    },
  };
}

/** Letters belong to whoever types them. A box to tick takes none. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
