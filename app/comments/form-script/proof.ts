import { element } from "./dom";
import type { Page, ProofChallenge } from "./settings";

/**
 * Works on the page's challenge in the background and puts the proof into the form. Sending never waits for it: a form
 * without a proof goes to a moderator, who lets it in.
 */
export function prove({ form }: Pick<Page, "form">): void {
  const place = document.querySelector<HTMLElement>("[data-challenge]");
  if (!place?.dataset.challenge) return;
  // the server wrote it as this
  const challenge = JSON.parse(place.dataset.challenge) as ProofChallenge;
  const worker = new Worker(new URL("./proof-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data: solution }: MessageEvent<unknown>) => {
    worker.terminate();
    if (solution) proofField(form).value = btoa(JSON.stringify({ challenge, solution }));
  });
  worker.postMessage(challenge);
}

function proofField(form: HTMLFormElement): HTMLInputElement {
  const given = form.elements.namedItem("proof");
  if (given instanceof HTMLInputElement) return given;
  const made = element("input", { type: "hidden", name: "proof" });
  form.append(made);
  return made;
}
