/** What of a keyboard event a shortcut depends on. */
export interface Stroke {
  /** The character, as `KeyboardEvent.key` has it: whatever layout it was typed with. */
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Held down: it would do the same again and again. */
  readonly repeat: boolean;
  /** In the middle of composing a character, an accent for one. */
  readonly isComposing: boolean;
  /** AltGr, by which some layouts reach "[" and "]", and which reports itself as Ctrl and Alt too. */
  getModifierState(modifier: "AltGraph"): boolean;
}

/** Whether a stroke can be a shortcut at all: a key alone, once. The browser's own and a screen reader's have modifiers. */
export function isPlain(stroke: Stroke): boolean {
  if (stroke.repeat || stroke.isComposing) return false;
  if (stroke.getModifierState("AltGraph")) return !stroke.metaKey;
  return !stroke.ctrlKey && !stroke.altKey && !stroke.metaKey;
}

/** What a stroke comes to: a shortcut, the first of two keys ("g h"), or nothing. */
export type Reading<Name extends string> =
  | { readonly name: Name; readonly key: string }
  | { readonly pending: string }
  | undefined;

/**
 * Finds a shortcut among those of a table, given the key that was pressed and the one that waits for a second. A second key
 * that does not fit is read as a first one.
 */
export function readStroke<Name extends string>(
  key: string,
  pending: string | undefined,
  table: readonly { readonly name: Name; readonly keys: readonly string[] }[],
): Reading<Name> {
  const typed = pending === undefined ? key : `${pending} ${key}`;
  const found = table.find(({ keys }) => keys.includes(typed));
  if (found) return { name: found.name, key };
  if (pending !== undefined) return readStroke(key, undefined, table);
  return table.some(({ keys }) => keys.some((each) => each.startsWith(`${key} `)))
    ? { pending: key }
    : undefined;
}
