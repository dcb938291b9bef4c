import { useEffect, useState } from "react";

const STORED = "desk-keys";

/** Whether single keys do anything in this browser: kept in it, on until somebody turns them off. Undefined until it is known. */
export function useKeysSwitch(): [boolean | undefined, (on: boolean) => void] {
  const [on, setOn] = useState<boolean>();
  useEffect(() => setOn(readStored() !== "off"), []);
  useEffect(() => {
    // for the style sheet: a key is printed on a button only where it does what it says
    if (on !== undefined) document.documentElement.dataset.keys = on ? "on" : "off";
  }, [on]);
  return [
    on,
    (wanted) => {
      setOn(wanted);
      try {
        localStorage.setItem(STORED, wanted ? "on" : "off");
      } catch {
        // a browser that keeps nothing: it holds for this page
      }
    },
  ];
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
