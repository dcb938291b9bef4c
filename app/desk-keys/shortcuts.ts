/** What can be done by a key, in the order of the help sheet. */
const groups = {
  list: {
    next: ["j"],
    previous: ["k"],
    open: ["o"],
    list: ["[", "l"],
    pane: ["]", "c"],
    filters: ["f"],
  },
  deciding: {
    review: ["r"],
    post: ["p"],
    withhold: ["w", "n"],
    "let-in": ["i"],
    acknowledge: ["e"],
    pillar: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    tags: ["t"],
    accept: ["y"],
    save: ["s"],
    undo: ["u"],
  },
  many: {
    select: ["x"],
    "select-range": ["X"],
    "select-page": ["*"],
  },
  help: {
    help: ["?"],
  },
} as const;

export type KeyGroup = keyof typeof groups;
type NamesIn<Group> = Group extends unknown ? keyof Group : never;
export type ShortcutName = NamesIn<(typeof groups)[KeyGroup]>;

interface Shortcut {
  readonly name: ShortcutName;
  readonly group: KeyGroup;
  /** Any of them does it. */
  readonly keys: readonly string[];
}

/**
 * The desk's keys. They are letters of the word in both languages where there is one ("p": post, publicar; "r": review,
 * revisión; "f": filters, filtros), or have a second key where the words differ ("w": withhold; "n": no publicar).
 */
export const shortcuts: readonly Shortcut[] = Object.entries(groups).flatMap(([group, entries]) =>
  Object.entries<readonly string[]>(entries).map(([name, keys]) => ({
    // the entries of a constant have its own keys
    name: name as ShortcutName,
    group: group as KeyGroup,
    keys,
  })),
);

/** Those that are done with once and change something. */
export const deciding: ReadonlySet<ShortcutName> = new Set<ShortcutName>([
  "review",
  "post",
  "let-in",
  "acknowledge",
  "accept",
  "save",
  "undo",
]);

export const keysOf = (name: ShortcutName): readonly string[] =>
  shortcuts.find((each) => each.name === name)?.keys ?? [];

/** The attribute by which a shortcut finds what it presses or focuses, and what screen readers are told of it. */
export function reachedBy(name: ShortcutName) {
  return { "data-shortcut": name, "aria-keyshortcuts": keysOf(name).map(spoken).join(" ") };
}

/** WAI-ARIA 1.2 wants a capital named with its Shift. */
const spoken = (key: string) => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key);
