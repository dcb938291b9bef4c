const LIST = ".ui-list-and-pane__list";
const ROW = ".ui-item";
const TITLE = ".ui-item__title";

/** The list's rows as the browser has them. Nothing here is of use on the server. */
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`${LIST} ${ROW}`)];

/** The row that has the focus, or is open in the pane. */
export function currentRow(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>(ROW) ?? rows().find((row) => "current" in row.dataset);
}

export const isInList = (): boolean => Boolean(document.activeElement?.closest(LIST));

/** Focuses the row so many below the one that has the focus; the open one or the first where none has it. */
export function moveInList(by: 1 | -1): boolean {
  const all = rows();
  const focused = document.activeElement?.closest<HTMLElement>(ROW);
  const at = focused ? all.indexOf(focused) : -1;
  const next = at >= 0 ? all[at + by] : (all.find((row) => "current" in row.dataset) ?? all[0]);
  return focusRow(next);
}

/** Focuses the list at the row that is open in the pane, or at its first. */
export function focusList(): boolean {
  return focusRow(currentRow() ?? rows()[0]);
}

function focusRow(row: HTMLElement | undefined): boolean {
  const title = row?.querySelector<HTMLElement>(TITLE);
  if (!row || !title) return false;
  title.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  return true;
}

export function openRow(): boolean {
  const title = (currentRow() ?? rows()[0])?.querySelector<HTMLElement>(TITLE);
  title?.click();
  return title !== undefined && title !== null;
}

/** Ticks the row's box, or all from the last one that was ticked, as clicking it would. */
export function selectRow(range: boolean): boolean {
  const box = currentRow()?.querySelector<HTMLInputElement>("input[name=comment]");
  box?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: range }));
  return Boolean(box);
}
