import { element } from "./dom";

/** A polite live region at the form's end, and the function that speaks in it. */
export function createAnnouncer(form: HTMLFormElement): (text: string) => void {
  const region = element("div", { class: "usa-sr-only", role: "status", "aria-live": "polite" });
  form.append(region);
  return (text) => {
    // the same words again are a change too
    region.textContent = "";
    setTimeout(() => {
      region.textContent = text;
    }, 50);
  };
}
