import { useEffect, useRef } from "react";
import { isPlain, readStroke } from "./keystroke";
import { isTyping } from "./typing";

/** How long a first key of two waits for the second. */
const PENDING_MS = 1_500;

/**
 * Listens for a table's single keys while `on`: not while something is typed, with a modifier, in an open dialog, or where another part
 * of the page has answered the key already. `onShortcut` says whether it did anything; then the browser does nothing.
 */
export function useShortcuts<Name extends string>(
  on: boolean,
  table: readonly { readonly name: Name; readonly keys: readonly string[] }[],
  onShortcut: (name: Name, key: string) => boolean,
): void {
  // the listener stays the same while its page renders anew
  const latest = useRef({ table, onShortcut });
  latest.current = { table, onShortcut };
  useEffect(() => {
    if (!on) return;
    let pending: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Shift" || event.key === "AltGraph") return;
      const waited = pending;
      pending = undefined;
      clearTimeout(timer);
      if (event.defaultPrevented || !isPlain(event) || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const reading = readStroke(event.key, waited, latest.current.table);
      if (!reading) return;
      if ("pending" in reading) {
        pending = reading.pending;
        timer = setTimeout(() => {
          pending = undefined;
        }, PENDING_MS);
      } else if (latest.current.onShortcut(reading.name, reading.key)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
      clearTimeout(timer);
    };
  }, [on]);
}
