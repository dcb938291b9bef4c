import { useEffect, useState } from "react";
import { exportsProgressPath } from "~/paths";
import { type ExportProgress, isUnderWay, type OwnExport } from "./files/own-export";

const EVERY_MS = 2_000;

/**
 * One's files with their progress, asked for again and again while any is under way; when one has ended the page is loaded
 * anew, with all that is to be said then. Without scripts the page has a link for that.
 */
export function useExportsProgress(loaded: readonly OwnExport[]): readonly OwnExport[] {
  const [progress, setProgress] = useState<readonly ExportProgress[]>([]);
  const going = loaded.filter(({ state }) => isUnderWay(state)).map(({ id }) => id);
  const waitedFor = going.join(" ");
  useEffect(() => {
    if (waitedFor === "") return;
    const timer = setInterval(async () => {
      const answer = await fetch(exportsProgressPath).catch(() => undefined);
      // signed out meanwhile, or the portal is away: the page stays as it is, and is asked again
      if (!answer?.ok || answer.redirected) return;
      const now: readonly ExportProgress[] = await answer.json();
      setProgress(now);
      if (now.some(({ id, state }) => waitedFor.includes(id) && !isUnderWay(state))) location.reload();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [waitedFor]);
  return loaded.map((file) => ({ ...file, ...progress.find(({ id }) => id === file.id) }));
}
