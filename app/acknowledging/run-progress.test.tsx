import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { translations } from "~/i18n/translate";
import type { RunProgress } from "./letter-run";
import { RunProgressView } from "./run-progress";

const finished: RunProgress = {
  state: "done",
  total: 2000,
  changed: 2000,
  skipped: 0,
  letters: { sent: 2000 },
  retriable: 0,
  beingStopped: 0,
};

const render = (progress: Partial<RunProgress>, onPosting = false) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={translations.en}>
      <RunProgressView id="a-run" loaded={{ ...finished, ...progress }} onPosting={onPosting} />
    </I18nextProvider>,
  );
/** What is read out when it changes. */
const readOut = (html: string) => /<div role="status">(.*?)<\/div>(?!<\/div>)/s.exec(html)?.[1] ?? "";

test("a run of which letters were stopped is not shown as a success", () => {
  expect(render({})).toContain("usa-alert--success");
  const stopped = render({ letters: { sent: 1990, stopped: 10 } });
  expect(stopped).not.toContain("usa-alert--success");
  expect(stopped).toContain("usa-alert--warning");
  expect(stopped).toContain("were stopped and not sent");
});

test("numbers that change every moment are not read out", () => {
  const letters = { sent: 766, queued: 1234 };
  const sending = render({ letters });
  expect(readOut(sending)).toContain("All letters are written.");
  expect(readOut(sending)).not.toContain("1,234");
  expect(sending).toContain("1,234 wait to be handed over");
  const writing = render({ state: "running", changed: 765, letters });
  expect(readOut(writing)).toContain("Letters are being written.");
  expect(readOut(writing)).not.toContain("765");
  expect(readOut(render({ letters, beingStopped: 1234 }))).toContain("It was stopped");
});

test("the button to send again says how many it can take", () => {
  expect(render({ letters: { failed: 5 }, retriable: 3 })).toContain("Send the 3 failed letters again");
  expect(render({ letters: { failed: 5 } })).not.toContain("failed letters again");
});

test("stopping a posting under way says that it stops the posting too", () => {
  const under = { state: "running", changed: 10 } as const;
  expect(render(under, true)).toContain("It stops the posting too");
  expect(render(under)).not.toContain("It stops the posting too");
  expect(render({ letters: { queued: 2000 } }, true)).not.toContain("It stops the posting too");
});
