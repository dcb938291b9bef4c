import { currentRow, focusList, isInList, moveInList, openRow, selectRow } from "./list-rows";
import type { ShortcutName } from "./shortcuts";
import { focusTags, togglePillar } from "./tag-boxes";

/** Does what a key stands for on the page as it is; false where the page has nothing for it. */
export function act(name: ShortcutName, key: string): boolean {
  switch (name) {
    case "next":
    case "previous":
      // in the list, from row to row; beside an open comment, from comment to comment
      return isInList() || !document.querySelector(".ui-pane-bar")
        ? moveInList(name === "next" ? 1 : -1)
        : press(name);
    case "open":
      return openRow();
    case "list":
      return focusList();
    case "pane":
      return focus(document.getElementById("pane"));
    case "filters":
      return focus(document.querySelector<HTMLElement>("[role=search] input")) || press(name);
    case "pillar":
      return togglePillar(Number(key));
    case "tags":
      return focusTags();
    case "select":
    case "select-range":
      return currentRow() ? selectRow(name === "select-range") : false;
    default:
      return press(name);
  }
}

/** Presses the page's button or link of a name, as a click would. */
function press(name: ShortcutName): boolean {
  const target = document.querySelector<HTMLElement>(`[data-shortcut="${name}"]`);
  if (!target || target.matches(":disabled")) return false;
  target.click();
  return true;
}

function focus(target: HTMLElement | null): boolean {
  target?.focus();
  return Boolean(target);
}
