import { singleFields } from "../typed-comment";

/** What a form holds, by name; a checkbox group or a repeated field has several. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** Given anew with each form: an agreement, a key, what a script worked out. */
const NEVER_KEPT = ["consent", "submissionKey", "draft", "draftVersion"];
const kept = new Set<string>([...singleFields.filter((name) => !NEVER_KEPT.includes(name)), "pillars"]);

const isKept = (name: string) => kept.has(name) || /^answer\.\d+$/.test(name);

/** What a person filled in, and nothing that the page put there itself. Empty fields are left out. */
export function readValues(form: HTMLFormElement): FormValues {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (!isKept(name) || typeof value !== "string" || value === "") continue;
    const list = values[name] ?? [];
    list.push(value);
    values[name] = list;
  }
  return values;
}

/** Fills a form in. Each changed control says so, as if a person had changed it. */
export function writeValues(form: HTMLFormElement, values: FormValues): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      if (isKept(control.name)) choose(control, values[control.name]?.includes(control.value) ?? false);
    } else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const value = values[control.name]?.[0] ?? "";
      if (!isKept(control.name) || control.value === value) continue;
      control.value = value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

function choose(control: HTMLInputElement, checked: boolean): void {
  if (control.checked === checked) return;
  control.checked = checked;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

const sameList = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

export const sameValues = (a: FormValues, b: FormValues): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => sameList(a[name], b[name]));

/**
 * An earlier form and what was typed since, so that no word of either is lost: what is typed stands, with the earlier
 * text of several lines below it where the two differ.
 */
export function mergeValues(
  earlier: FormValues,
  typed: FormValues,
  isLong: (name: string) => boolean,
): FormValues {
  const merged: Record<string, readonly string[]> = { ...earlier };
  for (const [name, values] of Object.entries(typed)) {
    const [before = ""] = earlier[name] ?? [];
    const [now = ""] = values;
    merged[name] = isLong(name) && before && !now.includes(before) ? [`${now}\n\n${before}`] : values;
  }
  return merged;
}
