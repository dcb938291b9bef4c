import type { Insertable } from "kysely";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { count } from "./count";

/** Writes a message that waits to be sent. Returns its id. */
export async function aMessage(
  db: Db,
  wishes: Partial<Insertable<Database["messages"]>> = {},
): Promise<string> {
  const number = count();
  const { id } = await db
    .insertInto("messages")
    .values({
      kind: "acknowledgement",
      locale: "es",
      fromAddress: "comments@example.org",
      toAddress: `commenter-${number}@example.org`,
      subject: `Recibimos su comentario ${number}`,
      html: "<p>Gracias por su participación.</p>",
      text: "Gracias por su participación.",
      providerId: null,
      lastError: null,
      ...wishes,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
