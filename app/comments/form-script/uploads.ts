import { alertBox, button, element, fill } from "./dom";
import type { Page } from "./settings";
import { createUpload, type Upload } from "./upload";
import { createFileList, type KeptFile } from "./upload-list";

/** What the uploads' address answers. */
export type UploadAnswer =
  | { readonly ok: true; readonly attachments: readonly KeptFile[] }
  | { readonly ok: false; readonly error: string; readonly message: string };

/**
 * Takes over the form's file fields: each file is sent by itself with its progress, and can be cancelled, tried again and
 * removed. The fields are emptied, so that the form does not send the files once more.
 */
export function takeUploads(page: Page): void {
  const { form, settings, announce, sending } = page;
  const { words } = settings;
  const zones = [...form.querySelectorAll<HTMLElement>("[data-uploads]")];
  if (zones.length === 0) return;
  const uploads: (Upload & { readonly zone: HTMLElement })[] = [];
  /** Files that this page has sent, by their names in the lists: should the form go on under another key, they go with it. */
  const sent = new Map<string, { readonly zone: HTMLElement; readonly file: File }>();
  const lists = zones.map((zone) => createFileList(page, zone, remove));
  const showKept = (files: readonly KeptFile[]) => {
    for (const list of lists) list.show(files);
  };
  let whenIdle: (() => void)[] = [];

  const isUnderWay = () => uploads.some(({ state }) => state !== "failed");
  const next = () => {
    // One at a time: the portal lists files as they came, and a letter's annexes should stay in the order they were chosen in.
    if (!uploads.some(({ state }) => state === "sending"))
      uploads.find(({ state }) => state === "waiting")?.start();
    if (isUnderWay()) window.addEventListener("beforeunload", warn);
    else {
      window.removeEventListener("beforeunload", warn);
      notice?.remove();
      notice = undefined;
      for (const tell of whenIdle) tell();
      whenIdle = [];
    }
  };
  const add = (zone: HTMLElement, files: Iterable<File>) => {
    const list = lists[zones.indexOf(zone)];
    for (const file of files) {
      const upload = createUpload(page, file, zone, {
        onKept(files) {
          showKept(files);
          sent.set(file.name, { zone, file });
        },
        onChange: next,
        onGone() {
          uploads.splice(uploads.indexOf(upload), 1);
          next();
        },
      });
      uploads.push(upload);
      list?.add(upload.row);
    }
    next();
  };

  for (const zone of zones) {
    const input = zone.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) continue;
    zone.querySelector("[data-uploads-add]")?.remove();
    const take = () => {
      add(zone, [...(input.files ?? [])]);
      input.value = "";
    };
    input.addEventListener("change", take);
    takeDropped(zone, (files) => add(zone, files));
    if (input.files?.length) take();
  }

  async function remove(id: string, name: string, list: HTMLElement) {
    const answer = await ask(page, { intent: "remove", attachment: id });
    if (answer?.ok) showKept(answer.attachments);
    if (answer?.ok) sent.delete(name);
    announce(answer?.ok ? fill(words.removed, { name }) : (answer?.message ?? words.lost));
    if (answer?.ok) list.closest("[data-uploads]")?.querySelector<HTMLElement>("input[type=file]")?.focus();
  }

  // a form that is continued has another key, and the files of that key
  form.addEventListener("keychange", async () => {
    const again = [...sent.values(), ...uploads.map(({ file, zone }) => ({ file, zone }))];
    for (const upload of [...uploads]) upload.cancel();
    sent.clear();
    const answer = await ask(page, { intent: "list" });
    if (answer?.ok) showKept(answer.attachments);
    for (const { zone, file } of again) add(zone, [file]);
  });

  let notice: HTMLElement | undefined;
  sending.waitFor(
    () => (isUnderWay() ? new Promise((resolve) => whenIdle.push(() => resolve())) : undefined),
    () => {
      const giveUp = button(
        words.sendWithout,
        () => {
          for (const upload of [...uploads]) upload.cancel();
        },
        "usa-button--outline ui-button--small",
      );
      notice = alertBox("info", element("p", {}, words.sendsAfterUploads), giveUp);
      notice.id = "waits-for-uploads";
      (form.querySelector(":scope > .ui-button-row") ?? form.lastElementChild)?.before(notice);
      announce(words.sendsAfterUploads);
    },
  );
}

/** Asks the uploads' address about a form, by default this one; undefined where it could not be asked. */
export async function ask(
  { form, settings }: Page,
  fields: Readonly<Record<string, string>>,
  submissionKey = keyOf(form),
): Promise<UploadAnswer | undefined> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, submissionKey })) body.append(name, value);
  try {
    return await (await fetch(settings.uploads.path, { method: "POST", body })).json();
  } catch {
    return undefined;
  }
}

function keyOf(form: HTMLFormElement): string {
  const key = form.elements.namedItem("submissionKey");
  return key instanceof HTMLInputElement ? key.value : "";
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

function takeDropped(zone: HTMLElement, take: (files: Iterable<File>) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (over: boolean) => zone.classList.toggle("ui-uploads--over", over);
  zone.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  zone.addEventListener("dragleave", () => mark(false));
  zone.addEventListener("drop", (event) => {
    mark(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
