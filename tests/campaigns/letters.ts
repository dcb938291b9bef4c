import { sortArrivals } from "~/arrivals/sort-arrivals.server";
import { groupArrivals } from "~/campaigns/group-arrivals.server";
import type { Portal } from "~/portal.server";
import type { Db } from "~db/connect";

/** A letter that many send. */
export const LETTER = [
  "I write to ask both governments to open the inspection lanes of our bridge for longer hours every day.",
  "Our drivers lose half of their working week in line, and the growers of the valley lose the fruit that they carry.",
  "A single window for permits would cost little and would help every small company on both sides of the river.",
  "Please put it on the agenda of the dialogue before the end of this year and tell us what was decided about it.",
].join("\n\n");

/** One that has nothing to do with it. */
export const OTHER_LETTER = [
  "Nurses who were trained abroad wait for years until a board recognizes what they have learned at university.",
  "Hospitals along the border have empty beds because nobody is there to take care of the people who would lie in them.",
  "We propose a common list of diplomas that both countries accept without further examination or any fees.",
  "The training centers of our region are ready to help with it and have already agreed among themselves.",
].join("\n\n");

/** The letter with words of its signatory's own at its end. */
export const withOwnWords = (words: string, letter = LETTER): string => `${letter}\n\n${words}`;

/** Sorts everything that has arrived. */
export async function sortAll(portal: Pick<Portal, "db" | "jobs">): Promise<void> {
  while ((await sortArrivals(portal.db, [groupArrivals(portal.jobs)])) > 0);
}

/** The campaigns of a docket, each with its members by id, the largest first. */
export async function campaignsOf(db: Db, noticeId: number) {
  const campaigns = await db
    .selectFrom("campaigns")
    .where("noticeId", "=", noticeId)
    .select(["id", "size", "representativeId", "version"])
    .orderBy("size", "desc")
    .orderBy("id")
    .execute();
  const members = await db
    .selectFrom("campaignMembers")
    .innerJoin("comments", "comments.id", "campaignMembers.commentId")
    .where("comments.noticeId", "=", noticeId)
    .select(["commentId", "campaignId", "kind", "similarity", "joinedBy"])
    .orderBy("commentId")
    .execute();
  return campaigns.map((campaign) => ({
    ...campaign,
    members: members.filter(({ campaignId }) => campaignId === campaign.id),
  }));
}
