import { useEffect, useState } from "react";
import { presencePath } from "~/paths";

const EVERY_MS = 20_000;

/**
 * Tells the portal every 20 s that the reader is on a comment, as long as its page can be seen, and hears who else is.
 * When the page is left, that is told too. Without scripts it stays with who was there when the page was loaded.
 */
export function useReaders(trackingNumber: string, loaded: readonly string[]): readonly string[] {
  const [readers, setReaders] = useState(loaded);
  useEffect(() => {
    const path = presencePath(trackingNumber);
    let last = Number.NEGATIVE_INFINITY;
    const tell = async () => {
      if (document.visibilityState !== "visible" || performance.now() - last < EVERY_MS - 500) return;
      last = performance.now();
      const answer = await send(path, true);
      // signed out meanwhile, or the portal is away: the page stays as it is, and asks again
      if (!answer?.ok || answer.redirected) return;
      const { readers: now }: { readers: readonly string[] } = await answer.json();
      setReaders((before) => (before.join("\n") === now.join("\n") ? before : now));
    };
    const go = () => void send(path, false);
    const back = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      last = Number.NEGATIVE_INFINITY;
      void tell();
    };
    void tell();
    const timer = setInterval(tell, EVERY_MS);
    document.addEventListener("visibilitychange", tell);
    window.addEventListener("pagehide", go);
    window.addEventListener("pageshow", back);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
      window.removeEventListener("pagehide", go);
      window.removeEventListener("pageshow", back);
    };
  }, [trackingNumber]);
  return readers;
}

/** `keepalive`, so that the browser sends it also while the page goes. */
const send = (path: string, here: boolean) =>
  fetch(path, {
    method: "POST",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ here }),
  }).catch(() => undefined);
