import { expect, test } from "vitest";
import { commenterKinds, publications } from "~/comments/comment";
import { commentSchema } from "~/comments/comment-form";
import { findPostedComment } from "~/comments/posted-comments.server";
import { createProofs } from "~/comments/proof/proofs.server";
import { receiveComment } from "~/comments/receive-comment.server";
import { shownOf } from "~/comments/shown-of";
import { findNotice } from "~/notices/notices.server";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const scrutiny = {
  countSubmission: async () => ({ wait: undefined, unusual: false }),
  proofs: createProofs("a secret of the portal under test"),
};

test.each(
  commenterKinds.flatMap((commenterKind) =>
    publications.flatMap((publication) =>
      ["", "A public version."].map((publicVersion) => ({ commenterKind, publication, publicVersion })),
    ),
  ),
)("what the author was shown is what is posted: %o", async (choice) => {
  const { docketNumber, questionIds } = await aNotice(db, { questions: [{ required: false }] });
  const notice = await findNotice(db, docketNumber, "en");
  if (!notice) throw new Error("no notice");
  const typed = aCommentForm({
    ...choice,
    noPublicVersion: "Trade secrets",
    organizationName: "Example Union",
    signatoryRole: "Director",
    coSigners: "One\nTwo",
    country: "US",
    region: "Texas",
    sector: "automotive",
    answer: { [questionIds[0] ?? 0]: "An answer." },
    pillars: ["I"],
  });
  const input = commentSchema(notice).parse(typed);
  const promised = shownOf(input, notice.questions, "en", false);
  const sent = await receiveComment(db, { docket: docketNumber, locale: "en", typed }, scrutiny);
  if (sent.outcome !== "stored") throw new Error(sent.outcome);
  const { trackingNumber } = sent;
  await db
    .updateTable("comments")
    .set({ status: "posted" })
    .where("trackingNumber", "=", trackingNumber)
    .execute();
  const posted = await findPostedComment(db, trackingNumber, "en");
  if (!promised) return expect(posted).toBeUndefined();
  expect(posted).toMatchObject(promised);
});
