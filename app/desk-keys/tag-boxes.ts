const TREE = "#triage .ui-tree";

/** The boxes of the open comment's tags as the browser has them. */
const boxes = (within = `${TREE} input[type=checkbox]`): readonly HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(within),
];

/** Focuses the first ticked tag, or the first. */
export function focusTags(): boolean {
  const box = boxes().find(({ checked }) => checked) ?? boxes()[0];
  box?.focus();
  return Boolean(box);
}

/** Ticks or unticks the pillar of a number, and goes there, so that arrow keys lead on to its workstreams. */
export function togglePillar(number: number): boolean {
  const box = boxes(`${TREE} > li > .usa-checkbox > input`)[number - 1];
  if (!box) return false;
  box.click();
  box.focus();
  // a workstream that stays ticked would bring its pillar back
  if (!box.checked) {
    const within = box.closest("li")?.querySelectorAll<HTMLInputElement>("ul input:checked") ?? [];
    for (const each of within) each.click();
  }
  return true;
}

/** From a focused box to the one above or below. */
export function moveInTags(by: 1 | -1): boolean {
  const all = boxes();
  const { activeElement } = document;
  const at = activeElement instanceof HTMLInputElement ? all.indexOf(activeElement) : -1;
  if (at < 0) return false;
  all[at + by]?.focus();
  return true;
}
