import { expect, test } from "vitest";
import { findSoughtWords } from "~/comments/sought-words.server";
import { createTrackingNumber } from "~/comments/tracking-number";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

async function found(q: string, locale: "en" | "es", text: string): Promise<readonly string[]> {
  const { body = [] } = await findSoughtWords(db, q, locale, { body: text });
  return body.map(({ start, end }) => text.slice(start, end));
}

test("finds what a search finds: without accents, in other forms, in the text's own language", async () => {
  expect(await found("educacion empresa", "es", "La Educación de las EMPRESAS.\nEducacion.")).toEqual([
    "Educación",
    "EMPRESAS",
    "Educacion",
  ]);
  expect(await found("worker -strike", "en", "Workers at work; one worker's hands.")).toEqual([
    "Workers",
    "worker",
  ]);
  expect(await found('"cold chain"', "en", "🚢 The cold chain of avocados.")).toEqual(["cold", "chain"]);
});

test("text is text: nothing of it is read as a mark, and nothing of it is moved", async () => {
  expect(await found("port", "en", "<b>port</b> & \u0001port\u0002 ports")).toEqual([
    "port",
    "port",
    "ports",
  ]);
});

test("a tracking number, common words and an empty search mark nothing", async () => {
  const trackingNumber = createTrackingNumber();
  for (const q of [trackingNumber, "the", "", '"']) {
    expect(await found(q, "en", `The port, the ${trackingNumber}.`), q).toEqual([]);
  }
});
