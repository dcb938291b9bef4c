import { expect, test } from "vitest";
import { writeLetter } from "~/acknowledgements/write-letter.server";
import { findMessage, findMessageHtml } from "~/mail/outbox.server";
import { createKey } from "~/secret-key.server";
import { aMessage } from "~tests/factories/messages";
import { aSentComment } from "~tests/factories/sent-comments";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db } = portal;

test("a letter is shown with the comment it is about, and without its addressee's secrets", async () => {
  const email = "secret@example.org";
  const { id, trackingNumber, followKey, confirmKey } = await aSentComment(db, { typed: { email } });
  const writer = { ...portal, countLetter: async () => undefined };
  await writeLetter(writer, { kind: "receipt", commentId: id, revision: 1 });
  const { id: messageId } = await db
    .selectFrom("messages")
    .where("toAddress", "=", email)
    .select("id")
    .executeTakeFirstOrThrow();
  for (const status of ["queued", "sent", "failed", "uncertain"] as const) {
    await db.updateTable("messages").set({ status }).where("id", "=", messageId).execute();
    const message = await findMessage(db, messageId);
    expect(message).toMatchObject({ trackingNumber, linksHidden: true });
    const shown = `${message?.text} ${await findMessageHtml(db, messageId)}`;
    expect(shown).toContain("/track/open/…");
    expect(shown).not.toContain(followKey);
    expect(shown).not.toContain(confirmKey);
  }
  // without a provider the outbox is the only place where its reader can find them
  await db.updateTable("messages").set({ status: "kept" }).where("id", "=", messageId).execute();
  expect((await findMessage(db, messageId))?.text).toContain(followKey);
});

test("nor with the way to a draft", async () => {
  const key = createKey();
  const html = `<a href="https://comments.example.org/en/drafts/${key}">Draft</a>`;
  const id = await aMessage(db, { kind: "draft-link", html, status: "sent" });
  expect(await findMessageHtml(db, id)).toBe('<a href="https://comments.example.org/en/drafts/…">Draft</a>');
});
