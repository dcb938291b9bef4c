import { type RefObject, useEffect } from "react";
import { isPlain } from "~/ui/keys/keystroke";
import { isTyping } from "~/ui/keys/typing";

/**
 * Keys for whoever codes hundreds: a digit ticks a pillar, a letter then ticks a workstream of it, and some letters press
 * the page's buttons. Each box and button names its key in `data-key`. They come before the desk's own keys, are on and off
 * with them (WCAG 2.2, 2.1.4), and like them press nothing on a page that nobody has seen yet.
 */
export function useCodingKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    let pillar = "";
    const press = (event: KeyboardEvent) => {
      const { keys, seen } = document.documentElement.dataset;
      if (keys !== "on" || !isPlain(event) || isTyping(event.target)) return;
      if (!/^[0-9a-z]$/.test(event.key) || document.querySelector("dialog[open]")) return;
      const find = (name: string) => form.current?.querySelector<HTMLElement>(`[data-key="${name}"]`);
      const target = find(event.key) ?? find(`${pillar}${event.key}`);
      if (!target) return;
      event.preventDefault();
      if (target instanceof HTMLButtonElement && seen === undefined) return;
      if (/^[1-9]$/.test(event.key)) pillar = event.key;
      target.focus();
      target.click();
    };
    // while it goes down, so that the desk's own listener finds it answered
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [form]);
}
