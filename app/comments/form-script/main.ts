import { createAnnouncer } from "./announce";
import { countDown } from "./countdown";
import { countTexts } from "./counter";
import { keepLocalDraft } from "./local-draft";
import { keepPortalDraft } from "./portal-draft";
import { prove } from "./proof";
import { createSending } from "./sending";
import { type FormScriptSettings, type Page, SCRIPT_ID } from "./settings";
import { takeUploads } from "./uploads";

/** The comment form's script. Each part only adds to a form that works without, and fails alone. */
const parts: readonly ((page: Page) => void)[] = [
  takeUploads,
  keepLocalDraft,
  keepPortalDraft,
  countTexts,
  countDown,
  prove,
];

const form = document.querySelector<HTMLInputElement>("main form [name=submissionKey]")?.form;
const given = document.getElementById(SCRIPT_ID)?.dataset.settings;
if (form && given) {
  // the server wrote it as this
  const settings = JSON.parse(given) as FormScriptSettings;
  const page: Page = { form, settings, announce: createAnnouncer(form), sending: createSending(form) };
  // what holds only without this script
  for (const text of document.querySelectorAll("[data-without-script]")) text.remove();
  for (const part of parts) {
    try {
      part(page);
    } catch (error) {
      console.error(error);
    }
  }
}
