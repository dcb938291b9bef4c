import { beforeAll, expect, test } from "vitest";
import { loadBuild } from "~/commands/build";
import { exportFormats, takesInclusions } from "~/exports/export-request";
import {
  activityPath,
  amendPath,
  askToFollowPath,
  commentFormPath,
  commentHistoryPath,
  confirmFollowingPath,
  confirmPath,
  deskCommentPath,
  docketFeedPath,
  draftPath,
  draftSavePath,
  exportPath,
  followingPath,
  followPath,
  homePath,
  keptTextPath,
  leavePath,
  noticePath,
  noticesFeedPath,
  noticesPath,
  postedCommentPath,
  postedCommentsPath,
  postedFilePath,
  queuePath,
  receiptPath,
  recordPath,
  redactionsPath,
  trackPath,
  uploadsPath,
  withdrawPath,
} from "~/paths";
import { hideFile, redactComment } from "~/redaction/change-redactions.server";
import { aNotice } from "~tests/factories/notices";
import { aSentComment } from "~tests/factories/sent-comments";
import { aStoredFile } from "~tests/factories/stored-files";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";
import { isZip, unzip } from "~tests/setup/unzip";

const portal = await testPortal();
const { db } = portal;
const origin = await serveApp(portal);

/** What nobody but staff and the author may read: parts of it too, as a word of an excerpt would be. */
const SECRETS = {
  body: "zanahoriabody",
  answer: "zanahoriaanswer",
  publicVersion: "zanahoriapublic",
  file: "zanahoriafile",
} as const;
const secret = /zanahoria/i;

interface Made {
  readonly docketNumber: string;
  readonly trackingNumber: string;
  readonly followKey: string;
  readonly confirmKey: string | null;
  readonly file: string;
}
const made: Record<"named" | "confidential", Made | undefined> = {
  named: undefined,
  confidential: undefined,
};
let cookie = "";

/** A posted comment whose secrets are redacted, and whose file, named by one, is hidden. */
async function aRedacted(publication: "named" | "confidential"): Promise<Made> {
  const notice = await aNotice(db, { questions: [{ required: false }] });
  const question = notice.questionIds[0] ?? 0;
  const texts = {
    body: `Harbor ${SECRETS.body} after`,
    answer: `Harbor ${SECRETS.answer} after`,
    "public-version": `Harbor ${SECRETS.publicVersion} after`,
  };
  const sent = await aSentComment(db, {
    notice,
    typed: {
      publication,
      comment: texts.body,
      answer: { [question]: texts.answer },
      ...(publication === "confidential" ? { publicVersion: texts["public-version"] } : {}),
    },
  });
  const { noticeId } = await db
    .selectFrom("comments")
    .where("id", "=", sent.id)
    .select("noticeId")
    .executeTakeFirstOrThrow();
  const { id: file } = await aStoredFile(
    portal,
    { id: sent.id, noticeId },
    {
      fileName: `${SECRETS.file}.txt`,
      part: publication === "confidential" ? "public-version" : "main",
      bytes: Buffer.from(SECRETS.file),
    },
  );
  const { staff } = await signIn(portal, origin, "moderator");
  const change = { trackingNumber: sent.trackingNumber, version: 1, staffId: staff.id };
  const stretch = (text: string) => ({
    start: 7,
    end: text.length - 6,
    reason: "personal-data" as const,
    note: null,
  });
  const redacted = await redactComment(db, change, [
    { part: "body", ...stretch(texts.body) },
    { part: `answer:${question}`, ...stretch(texts.answer) },
    ...(publication === "confidential"
      ? [{ part: "public-version" as const, ...stretch(texts["public-version"]) }]
      : []),
  ]);
  const hidden = await hideFile(db, { ...change, version: 2 }, { file, reason: "confidential" });
  if (redacted.outcome !== "saved" || hidden.outcome !== "saved") throw new Error("nothing was redacted");
  await db.updateTable("comments").set({ status: "posted" }).where("id", "=", sent.id).execute();
  return { ...sent, file };
}

beforeAll(async () => {
  made.named = await aRedacted("named");
  made.confidential = await aRedacted("confidential");
  cookie = (await signIn(portal, origin, "moderator")).cookie;
});

/** Every public address that has anything to do with a comment, by the route that answers there. */
const addressesOf = (locale: "en" | "es", of: Made): Readonly<Record<string, readonly string[]>> => {
  const { docketNumber: docket, trackingNumber: number } = of;
  return {
    "routes/public/language": ["/"],
    "routes/public/layout": [],
    "routes/public/home": [homePath(locale)],
    "routes/public/notices": [noticesPath(locale), `${noticesPath(locale)}?q=Harbor`],
    "routes/public/notice": [noticePath(locale, docket)],
    "routes/public/comment-form": [commentFormPath(locale, docket)],
    "routes/public/kept-text": [keptTextPath(locale, docket)],
    "routes/public/posted-comments": [
      postedCommentsPath(locale, docket),
      `${postedCommentsPath(locale, docket)}?after=${number}`,
    ],
    "routes/public/posted-comment": [postedCommentPath(locale, number)],
    "routes/public/posted-file": [postedFilePath(locale, number, of.file)],
    "routes/public/draft": [draftPath(locale, "nobody")],
    "routes/public/draft-save": [draftSavePath(locale, "nobody")],
    "routes/public/receipt": [receiptPath(locale, number)],
    "routes/public/track": [trackPath(locale), `${trackPath(locale)}?number=${number}`],
    "routes/public/track-open": [followPath(locale, "nobody")],
    "routes/public/own-comment": [trackPath(locale, number)],
    "routes/public/amend": [amendPath(locale, number)],
    "routes/public/withdraw": [withdrawPath(locale, number)],
    "routes/public/record": [recordPath(locale, number), `${recordPath(locale, number)}?revision=1`],
    "routes/public/confirm": [confirmPath(locale, of.confirmKey ?? "nobody")],
    "routes/public/not-found": [`/${locale}/nothing/here`],
    "routes/public/uploads": [uploadsPath(locale, docket)],
    "routes/public/notices-feed": [noticesFeedPath(locale)],
    "routes/public/docket-feed": [docketFeedPath(locale, docket)],
    "routes/public/follow": [askToFollowPath(locale)],
    "routes/public/follow-confirm": [confirmFollowingPath(locale, "nobody")],
    "routes/public/following": [followingPath(locale, "nobody")],
    "routes/public/leave": [leavePath(locale, "nobody")],
  };
};

test.each(["named", "confidential"] as const)(
  "no public address shows what was removed of a %s comment, in any language, by any method",
  async (publication) => {
    const of = made[publication];
    if (!of) throw new Error("not made");
    const { routes } = await loadBuild();
    for (const locale of ["en", "es"] as const) {
      const addresses = addressesOf(locale, of);
      // a new public route has to be walked too
      expect(Object.keys(addresses).toSorted()).toEqual(
        Object.keys(routes)
          .filter((id) => id.startsWith("routes/public/"))
          .toSorted(),
      );
      for (const path of Object.values(addresses).flat()) {
        for (const variant of [path, `${path.split("?")[0]}.data`]) {
          const answer = await fetch(origin + variant);
          const shown = await answer.text();
          expect(shown, variant).not.toMatch(secret);
          // a feed that forgot the comment altogether would prove nothing
          if (variant === docketFeedPath(locale, of.docketNumber)) expect(shown).toContain("[removed:");
          expect(JSON.stringify([...answer.headers]), variant).not.toMatch(secret);
        }
        const sent = await fetch(origin + path, {
          method: "POST",
          headers: { Origin: portal.env.baseUrl.origin },
          body: new URLSearchParams({ trackingNumber: of.trackingNumber, intent: "edit" }),
        });
        expect(await sent.text(), `POST ${path}`).not.toMatch(secret);
      }
    }
  },
);

test("the posted page says that something was removed and why, in the comment's language and the page's", async () => {
  const of = made.named;
  const page = await (await fetch(origin + postedCommentPath("es", of?.trackingNumber ?? ""))).text();
  expect(page.match(/class="ui-removed"/g)).toHaveLength(2);
  expect(page).toMatch(/lang="en">Harbor <span class="ui-removed">\[removed: personal data\]<\/span> after/);
  expect(page).toContain("Una persona moderadora eliminó 2 pasajes");
  expect(page).toContain("excluyó de lo público un archivo de este comentario: información confidencial");
  expect((await fetch(origin + postedFilePath("es", of?.trackingNumber ?? "", of?.file ?? ""))).status).toBe(
    404,
  );
});

test("the download has the redacted texts", async () => {
  for (const publication of ["named", "confidential"] as const) {
    const of = made[publication]?.docketNumber ?? "";
    for (const format of exportFormats) {
      const included = takesInclusions(format) ? "?include=confidential,withheld" : "";
      const answer = await fetch(origin + exportPath(of, format) + included, { headers: { Cookie: cookie } });
      const file = Buffer.from(await answer.arrayBuffer());
      // what is packed is looked at below
      expect(file.toString(), format).not.toMatch(secret);
      if (format === "csv")
        expect(file.toString().match(/Harbor \[removed: personal data\] after/g)).toHaveLength(2);
      for (const text of isZip(file) ? (await unzip(file)).values() : []) {
        expect(text.toString(), format).not.toMatch(secret);
      }
    }
  }
});

test("the audit trail, letters and the histories have none of it; the desk's own pages have the original", async () => {
  const number = made.named?.trackingNumber ?? "";
  const events = await db.selectFrom("auditEvents").select(["before", "after"]).execute();
  expect(JSON.stringify(events)).not.toMatch(secret);
  const messages = await db.selectFrom("messages").select(["subject", "html", "text"]).execute();
  expect(JSON.stringify(messages)).not.toMatch(secret);
  const atDesk = async (path: string) =>
    (await fetch(origin + path, { headers: { Cookie: cookie }, redirect: "manual" })).text();
  expect(await atDesk(activityPath(made.named?.docketNumber ?? ""))).not.toMatch(secret);
  // a file's name is what staff call it
  expect((await atDesk(commentHistoryPath(number))).replaceAll(SECRETS.file, "")).not.toMatch(secret);
  expect(await atDesk(deskCommentPath(number))).toContain(SECRETS.body);
  expect(await atDesk(redactionsPath(number))).toContain(SECRETS.answer);
});

test("the desk's search finds a comment by what is left of it, and by nothing that was removed", async () => {
  const { docketNumber = "", trackingNumber = "" } = made.named ?? {};
  const found = async (words: string) => {
    const path = `${queuePath}?${new URLSearchParams({ docket: docketNumber, q: words })}`;
    return (await (await fetch(origin + path, { headers: { Cookie: cookie } })).text()).includes(
      trackingNumber,
    );
  };
  expect(await found("Harbor")).toBe(true);
  for (const words of [SECRETS.body, SECRETS.answer]) expect(await found(words), words).toBe(false);
});

test("its author sees the original among what is stored, and what everybody sees apart from it", async () => {
  const of = made.named;
  const opened = await fetch(origin + followPath("en", of?.followKey ?? ""), { redirect: "manual" });
  const own = opened.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  const page = await (
    await fetch(origin + trackPath("en", of?.trackingNumber), { headers: { Cookie: own } })
  ).text();
  const [shown = "", stored = ""] = page.split("What is stored");
  expect(stored).toContain(SECRETS.body);
  expect(shown.slice(shown.indexOf("What everybody sees of it"))).not.toMatch(secret);
  expect(shown).toContain("[removed: personal data]");
});
