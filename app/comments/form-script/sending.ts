/** Something that is better finished before the form goes: a promise while it is under way, undefined otherwise. */
type UnderWay = () => Promise<void> | undefined;

export interface Sending {
  /** Lets the form wait for something; `onWait` tells the person while it does. */
  waitFor(underWay: UnderWay, onWait?: () => void): void;
}

/** Holds the form back while something is under way, then sends it by the same button. What asks for a file waits for nothing. */
export function createSending(form: HTMLFormElement): Sending {
  const holds: { readonly underWay: UnderWay; readonly onWait: (() => void) | undefined }[] = [];
  let waiting = false;
  form.addEventListener("submit", async (event) => {
    const { submitter } = event;
    const leavesPage = !submitter?.hasAttribute("formaction");
    const busy = holds.filter(({ underWay }) => underWay());
    if (!leavesPage || busy.length === 0) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    for (const { onWait } of busy) onWait?.();
    await Promise.all(busy.map(({ underWay }) => underWay()));
    waiting = false;
    form.requestSubmit(submitter);
  });
  return {
    waitFor(underWay, onWait) {
      holds.push({ underWay, onWait });
    },
  };
}
