import { type RawBuilder, sql, type Transaction } from "kysely";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { dueContacts, dueMessages } from "./due.server";
import type { RetentionRule } from "./retention-rule";

export function getRetentionRule(db: Db | Transaction<Database>): Promise<RetentionRule> {
  return db.selectFrom("retentionRule").select(["contactMonths", "messageDays"]).executeTakeFirstOrThrow();
}

/** How many contacts and messages would be removed if a rule were applied now. */
export interface Due {
  readonly contacts: number;
  readonly messages: number;
}

export async function countDue(db: Db, { contactMonths, messageDays }: RetentionRule): Promise<Due> {
  const count = async (due: RawBuilder<unknown>) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n ${due}`.execute(db);
    return rows[0]?.n ?? 0;
  };
  return {
    contacts: contactMonths === null ? 0 : await count(dueContacts(contactMonths)),
    messages: messageDays === null ? 0 : await count(dueMessages(messageDays)),
  };
}

/** Sets the rule, with its event; the next purge applies it. A rule that is as it was leaves no event. */
export async function setRetentionRule(
  db: Db,
  { rule, staffId }: { readonly rule: RetentionRule; readonly staffId: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await trx
      .selectFrom("retentionRule")
      .select(["contactMonths", "messageDays"])
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (before.contactMonths === rule.contactMonths && before.messageDays === rule.messageDays) return;
    await trx.updateTable("retentionRule").set(rule).execute();
    await recordEvent(trx, {
      actor: { staffId },
      action: "retention.rule-set",
      subject: { kind: "retention", id: "rule" },
      before: { ...before },
      after: { ...rule },
    });
  });
}
