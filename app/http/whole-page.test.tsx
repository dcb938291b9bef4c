import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { wholePage } from "./whole-page";

const render = (words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const { pipe } = renderToPipeableStream(
      <p>
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once
          <i key={index}>{word}</i>
        ))}
      </p>,
      { onAllReady: () => pipe(wholePage((page) => resolve(page.toString("utf8")))) },
    );
  });

test("a page is whole wherever its characters of several bytes fall", async () => {
  for (let shift = 0; shift < 60; shift += 1) {
    const words = ["a".repeat(shift + 1), ...Array<string>(300).fill("ñandú, información — 🌵")];
    expect(await render(words)).toBe(`<p>${words.map((word) => `<i>${word}</i>`).join("")}</p>`);
  }
});
