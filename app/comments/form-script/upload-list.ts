import { button, element, fill } from "./dom";
import type { Page } from "./settings";

/** A file that the portal keeps for the form, as its answer says. */
export interface KeptFile {
  readonly id: string;
  readonly part: string;
  readonly fileName: string;
  /** Its kind, its size and whether it was scanned, in the page's language. */
  readonly facts: string;
}

/** The list of a part's files: those kept, as the page would show them, and below them those under way. */
export function createFileList(
  { settings }: Page,
  zone: HTMLElement,
  remove: (id: string, name: string, list: HTMLElement) => void,
) {
  const { words } = settings;
  const list = zone.querySelector<HTMLElement>("[data-upload-list]") ?? zone;
  const none = zone.querySelector<HTMLElement>("[data-uploads-none]");
  const tellNone = () => none?.toggleAttribute("hidden", list.childElementCount > 0);
  new MutationObserver(tellNone).observe(list, { childList: true });
  // also of the rows that the page came with
  list.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    if (pressed?.name !== "removeAttachment") return;
    event.preventDefault();
    const name = pressed.closest("li")?.querySelector(".ui-file__name")?.textContent ?? "";
    remove(pressed.value, name.trim(), list);
  });
  const row = ({ id, fileName, facts }: KeptFile) => {
    const drop = button(words.remove, () => undefined);
    drop.name = "removeAttachment";
    drop.value = id;
    drop.setAttribute("aria-label", fill(words.removeFile, { name: fileName }));
    return element(
      "li",
      { class: "ui-file", "data-attachment": id },
      element("span", { class: "ui-file__name", dir: "auto" }, fileName),
      element("span", { class: "ui-file__facts" }, facts),
      drop,
    );
  };
  return {
    /** Shows all that is kept; rows under way stay. */
    show(files: readonly KeptFile[]) {
      for (const old of list.querySelectorAll("[data-attachment]")) old.remove();
      list.prepend(...files.filter(({ part }) => part === zone.dataset.part).map(row));
    },
    add(underWay: HTMLElement) {
      list.append(underWay);
    },
  };
}
