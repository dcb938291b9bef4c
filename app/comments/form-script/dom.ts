type Child = Node | string;

/** An element with its attributes and content; text is only ever text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A button that sends nothing. */
export function button(label: string, onClick: () => void, look = "ui-button--quiet ui-button--small") {
  const made = element("button", { type: "button", class: `usa-button ${look}` }, label);
  made.addEventListener("click", onClick);
  return made;
}

/** A message box as the page's own; `role` lets it be read out when it appears. */
export function alertBox(kind: "info" | "warning" | "error", ...children: readonly Child[]): HTMLElement {
  return element(
    "div",
    { class: `usa-alert usa-alert--${kind}` },
    element("div", { class: "usa-alert__body" }, element("div", { class: "usa-alert__text" }, ...children)),
  );
}

/** A text of the catalogue with its values in place of `{{name}}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
