import { useEffect } from "react";
import { issuedProgressPath } from "~/paths";
import type { IssueState } from "./issued";

const EVERY_MS = 1_500;

/** Asks again and again while a version is being prepared, and loads the page anew when it is not any more. Without scripts there is a link for that. */
export function useIssueProgress(docket: string, version: number, state: IssueState): void {
  const going = state === "preparing";
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(async () => {
      const answer = await fetch(issuedProgressPath(docket, version)).catch(() => undefined);
      // signed out meanwhile, or the portal is away: the page stays as it is, and is asked again
      if (!answer?.ok || answer.redirected) return;
      const now: { readonly state: IssueState } = await answer.json();
      if (now.state !== "preparing") location.reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [docket, version, going]);
}
