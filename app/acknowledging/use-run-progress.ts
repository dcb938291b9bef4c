import { useEffect, useState } from "react";
import { isUnderWay } from "~/operations/operation";
import { letterRunProgressPath } from "~/paths";
import { isGoing, type RunProgress } from "./letter-run";

const EVERY_MS = 2_000;

/**
 * How far a run's letters are, asked for again and again while anything is still going to happen. When all letters are
 * written the page is loaded anew, with those passed over. Without scripts the page has a link for that.
 */
export function useRunProgress(id: string, loaded: RunProgress): RunProgress {
  const [progress, setProgress] = useState(loaded);
  const going = isGoing(progress);
  const wasWriting = isUnderWay(loaded.state);
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(async () => {
      const answer = await fetch(letterRunProgressPath(id)).catch(() => undefined);
      // signed out meanwhile, or the portal is away: the page stays as it is, and is asked again
      if (!answer?.ok || answer.redirected) return;
      const now: RunProgress = await answer.json();
      setProgress(now);
      if (wasWriting && !isUnderWay(now.state)) location.reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [id, going, wasWriting]);
  return progress;
}
