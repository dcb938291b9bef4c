import { useEffect, useRef, useState } from "react";
import { useTranslate } from "~/i18n/translate";
import { operationsPath } from "~/paths";
import type { Role } from "~/staff/staff";
import { Button } from "~/ui/button";
import { useShortcuts } from "~/ui/keys/use-shortcuts";
import type { NavLink } from "~/ui/nav-links";
import { act } from "./act";
import { HelpSheet } from "./help-sheet";
import { KeyHint } from "./key-hint";
import { isInList, moveInList } from "./list-rows";
import { type GoName, type Place, placesAmong } from "./places";
import { deciding, type ShortcutName, shortcuts } from "./shortcuts";
import { moveInTags } from "./tag-boxes";
import { useKeysSwitch } from "./use-keys-switch";

/**
 * A second press that was meant for the page before must not decide about a comment that nobody has seen: what changes
 * something waits this long on a new page.
 */
const SEEN_MS = 400;

interface DeskKeysProps {
  readonly role: Role;
  readonly nav: readonly NavLink[];
}

/** The desk's keys, and the button that shows them all. Without scripts there are none, and the button is not there. */
export function DeskKeys({ role, nav }: DeskKeysProps) {
  const t = useTranslate();
  const [on, setOn] = useKeysSwitch();
  const [missing, setMissing] = useState<string>();
  const sheet = useRef<HTMLDialogElement>(null);
  useSeen();
  const places = placesAmong([
    ...nav,
    ...(role === "moderator" ? [{ href: operationsPath, label: t("operations:title") }] : []),
  ]);
  const showSheet = () => sheet.current?.showModal();
  useArrows(on === true);
  useShortcuts<ShortcutName | GoName>(on === true, [...shortcuts, ...places], (name, key) => {
    setMissing(undefined);
    const place = places.find((each) => each.name === name);
    if (place) return go(place);
    if (isGo(name)) return false;
    if (name === "help") {
      showSheet();
      return true;
    }
    if (deciding.has(name) && !isSeen()) return true;
    if (act(name, key)) return true;
    setMissing(t("keys:missing", { key, what: t(`keys:does.${name}`) }));
    return false;
  });
  return (
    <>
      <span className="ui-scripted">
        <Button type="button" size="small" onClick={showSheet} aria-keyshortcuts="?" aria-haspopup="dialog">
          {t("keys:button")}
          <KeyHint of="help" />
        </Button>
      </span>
      <HelpSheet sheet={sheet} on={on ?? true} onSwitch={setOn} role={role} places={places} />
      <div aria-live="polite" className="ui-key-status">
        {missing}
      </div>
    </>
  );
}

const isGo = (name: ShortcutName | GoName): name is GoName => name.startsWith("go-");

function go({ href }: Place): true {
  location.assign(href);
  return true;
}

const isSeen = (): boolean => "seen" in document.documentElement.dataset;

/** Notes that the page has been in sight for a while; one that the browser had kept begins anew. */
function useSeen(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const { dataset } = document.documentElement;
    const begin = () => {
      delete dataset.seen;
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset.seen = "";
      }, SEEN_MS);
    };
    begin();
    addEventListener("pageshow", begin);
    return () => {
      clearTimeout(timer);
      removeEventListener("pageshow", begin);
    };
  }, []);
}

/** Arrow keys go from row to row in the list, and from box to box in the tags; elsewhere they scroll as ever. */
function useArrows(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
      if (!by || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.shiftKey) return;
      if (moveInTags(by) || (isInList() && moveInList(by))) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
}
