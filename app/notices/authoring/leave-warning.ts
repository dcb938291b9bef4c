import { useEffect, useRef } from "react";

/**
 * Lets the browser ask before a page with unsaved text is left. Returns what the form has to be given; sending the form
 * is no leaving. Without scripts nothing asks, and the browser's way back still has the text.
 */
export function useLeaveWarning(unsaved: boolean) {
  const changed = useRef(unsaved);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (changed.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return {
    onInput: () => {
      changed.current = true;
    },
    onSubmit: () => {
      changed.current = false;
    },
  };
}
