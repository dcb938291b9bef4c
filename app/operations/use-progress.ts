import { useEffect, useState } from "react";
import { operationProgressPath } from "~/paths";
import { isUnderWay, type Progress } from "./operation";

const EVERY_MS = 1_500;

/**
 * An operation's progress, asked for again and again while it is under way; when it has ended the page is loaded anew,
 * with all that is to be said then. Without scripts the page has a link for that.
 */
export function useProgress(id: string, loaded: Progress): Progress {
  const [progress, setProgress] = useState(loaded);
  const going = isUnderWay(loaded.state);
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(async () => {
      const answer = await fetch(operationProgressPath(id)).catch(() => undefined);
      // signed out meanwhile, or the portal is away: the page stays as it is, and is asked again
      if (!answer?.ok || answer.redirected) return;
      const now: Progress = await answer.json();
      setProgress(now);
      if (!isUnderWay(now.state)) location.reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [id, going]);
  return progress;
}
