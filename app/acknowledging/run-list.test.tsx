import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { translations } from "~/i18n/translate";
import type { RunListed } from "./letter-runs.server";
import { RunList } from "./run-list";

const run: RunListed = {
  id: "a-run",
  action: { steps: [{ do: "acknowledge" }] },
  query: null,
  state: "done",
  total: 15,
  changed: 15,
  skipped: 0,
  begunAt: new Date(),
  staffName: "Ana",
  letters: { delivered: 4, complained: 3, bounced: 1, uncertain: 1 },
  docketNumber: "A-1",
};

/** Header and number of each column. */
function columnsOf(locale: Locale): ReadonlyMap<string, string> {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={translations[locale]}>
      <RunList runs={[run]} older={undefined} paged={false} />
    </I18nextProvider>,
  );
  const texts = (part: string) =>
    [...(part.match(/<t[hd][^>]*>.*?<\/t[hd]>/gs) ?? [])].map((cell) => cell.replace(/<[^>]*>/g, ""));
  const [head = "", body = ""] = html.split("</thead>");
  const cells = texts(body);
  return new Map(texts(head).map((header, at) => [header, cells[at] ?? ""]));
}

test("a letter marked as spam has arrived; one of which nothing is known is not said to be lost", () => {
  const [en, es] = [columnsOf("en"), columnsOf("es")];
  expect(en.get("Arrived")).toBe("7");
  expect(en.get("Did not arrive, or not known")).toBe("2");
  expect(es.get("Recibidas")).toBe("7");
  expect(es.get("Sin llegar, o no se sabe")).toBe("2");
});
