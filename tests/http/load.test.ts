import { createServer } from "node:http";
import express, { type RequestHandler } from "express";
import { afterAll, expect, test } from "vitest";
import { limitInFlight, limitReadingTime } from "~/http/load";
import { commentFormPath, noticesPath, postedFilePath } from "~/paths";
import { sendRaw } from "~tests/setup/app";
import { listen } from "~tests/setup/listen";
import { waitUntil } from "~tests/setup/wait-until";

/** A server that has the one part under test in front, and knows its callers by what they say. */
async function serveBehind(part: RequestHandler, answer: RequestHandler): Promise<string> {
  const server = createServer(express().set("trust proxy", true).use(part, answer));
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return listen(server);
}

const page = noticesPath("es");
const download = postedFilePath("es", "7K3M-9QXT-2HVB", "one");
const somebody = "203.0.113.5";
const somebodyElse = "203.0.113.6";

test.each([
  ["pages", page, download, 128],
  ["downloads", download, page, 32],
])(
  "who keeps %s open takes them from nobody else, and nothing else from anybody",
  async (_what, kept, other, most) => {
    let open = 0;
    const origin = await serveBehind(limitInFlight(), (request, response) => {
      if (request.query.keep) open += 1;
      else response.sendStatus(204);
    });
    const get = async (path: string, from: string) =>
      (await sendRaw(origin, { path, headers: { "X-Forwarded-For": from } })).status;
    for (let count = 0; count < most; count += 1) get(`${kept}?keep=1`, somebody).catch(() => undefined);
    await waitUntil(async () => open === most, "all to be open");
    expect(await get(kept, somebody)).toBe(503);
    expect(await get(other, somebody)).toBe(204);
    expect(await get(kept, somebodyElse)).toBe(204);
  },
);

test("a form with files that comes in drops is cut off, and one that flows is not", async () => {
  const origin = await serveBehind(limitReadingTime(1_000), (request, response) => {
    request.resume().once("end", () => response.sendStatus(204));
  });
  const send = (piece: Buffer, pieces: number) => {
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        pieces -= 1;
        if (pieces < 0) return controller.close();
        controller.enqueue(piece);
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
    });
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    // the platform's types do not know yet that a body may be sent while it is made
    const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    return fetch(origin + commentFormPath("es", "HLED-2026-0001"), init);
  };
  const flowing = send(Buffer.alloc(200_000), 30);
  await expect(send(Buffer.alloc(10), 100)).rejects.toThrow();
  expect((await flowing).status).toBe(204);
});
