import { tagPassage } from "~/tagging/tag-passage.server";
import type { Db } from "~db/connect";
import type { MadeComment } from "./comments";
import { aStaffMember } from "./staff";

/** Marks words of a comment as a passage with tags, as a moderator does; returns its id. */
export async function aPassage(
  db: Db,
  { id, trackingNumber }: Pick<MadeComment, "id" | "trackingNumber">,
  quote: string,
  codes: readonly string[],
): Promise<number> {
  const { version } = await db
    .selectFrom("comments")
    .where("id", "=", id)
    .select("version")
    .executeTakeFirstOrThrow();
  const { id: staffId } = await aStaffMember(db);
  const tagged = await tagPassage(db, { trackingNumber, version, staffId, stretch: { quote }, codes });
  if (tagged.outcome !== "saved") throw new Error(tagged.outcome);
  return tagged.passageId;
}
