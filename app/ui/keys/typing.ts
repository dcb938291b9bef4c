const TICKED = new Set(["checkbox", "radio", "button", "submit", "reset", "image", "file"]);

/** Whether keys pressed there are typed, or choose from a list by their first letter: then none is a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !TICKED.has(target.type);
}
