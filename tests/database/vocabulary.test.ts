import { sql } from "kysely";
import { expect, test } from "vitest";
import { describedCodes } from "~/audit/describe-change";
import {
  commenterKinds,
  commentStatuses,
  heldReasons,
  publications,
  stakeholderTypes,
  withholdReasons,
} from "~/comments/comment";
import { redactionReasons } from "~/comments/redacting/redaction";
import { findingKinds } from "~/findings/finding";
import { sectionKinds } from "~/findings/section";
import { locales } from "~/i18n/locale";
import { messageStatuses } from "~/mail/message";
import { noticeStatuses } from "~/notices/notice";
import { personalDataKinds } from "~/redaction/find-personal-data";
import { roles } from "~/staff/staff";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

/** The words between quotes in a check constraint. */
async function wordsOf(constraint: string): Promise<string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${constraint}`.execute(
    db,
  );
  return [...(rows[0]?.definition ?? "").matchAll(/'([^']+)'/g)].flatMap(([, word]) => word ?? []).sort();
}

test.each([
  ["comments_commenter_kind_known", commenterKinds],
  ["comments_stakeholder_type_known", stakeholderTypes],
  ["comments_publication_known", publications],
  ["comments_status_known", commentStatuses],
  ["comments_withheld_reason_known", withholdReasons],
  ["comments_held_known", heldReasons],
  ["redactions_reason_known", redactionReasons],
  ["attachments_hidden_reason_known", redactionReasons],
  ["dismissed_findings_kind_known", personalDataKinds],
  ["comments_locale_known", locales],
  ["notice_texts_locale_known", locales],
  ["messages_locale_known", locales],
  ["followers_locale_known", locales],
  ["subscription_requests_locale_known", locales],
  ["findings_kind_known", findingKinds],
  ["findings_section_known", sectionKinds],
  ["staff_role_known", roles],
])("%s allows the words that the code knows", async (constraint, words) => {
  expect(await wordsOf(constraint)).toEqual([...words].sort());
});

test("the audit trail has words for every code that the domains know", async () => {
  expect(describedCodes).toEqual({
    commentStatus: commentStatuses,
    noticeStatus: noticeStatuses,
    messageStatus: messageStatuses,
    suppressionReason: await wordsOf("suppressions_reason_known"),
    withholdReason: withholdReasons,
    heldReason: heldReasons,
    redactionReason: redactionReasons,
    personalDataKind: personalDataKinds,
    findingKind: findingKinds,
  });
});

test("a notice's status by the database is one that the code knows", async () => {
  const { rows } = await sql<{ source: string }>`
    select pg_get_function_sqlbody(oid) as source from pg_proc where proname = 'notice_status'`.execute(db);
  const words = [...(rows[0]?.source ?? "").matchAll(/'([^']+)'/g)].flatMap(([, word]) => word ?? []);
  expect(words.sort()).toEqual([...noticeStatuses].sort());
});
