import { type Locale, localized } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { NoticeRead } from "../notice";
import { findEditedNotice } from "./edited-notice.server";

const FOUR_WEEKS_MS = 28 * 24 * 3_600_000;

/**
 * A notice as its page would show it were it published now, in one language; undefined for an unknown docket number.
 * Missing dates are made up, and `dated` then is false.
 */
export async function previewNotice(
  db: Db,
  docket: string,
  locale: Locale,
): Promise<
  { readonly notice: NoticeRead; readonly dated: boolean; readonly published: boolean } | undefined
> {
  const edited = await findEditedNotice(db, docket);
  if (!edited) return undefined;
  const { id, docketNumber, publishedAt, title, summary, body, agencies, outcome, questions } = edited;
  const edition = await db
    .selectFrom("editions")
    .where("id", "=", edited.editionId)
    .select(["code", "nameEn", "nameEs"])
    .executeTakeFirstOrThrow();
  const pillars = await db
    .selectFrom("pillars")
    .where("editionId", "=", edited.editionId)
    .where("code", "in", ["", ...edited.pillars])
    .orderBy("position")
    .selectAll()
    .execute();
  const asOf = new Date();
  const opensAt = edited.opensAt ?? asOf;
  const closesAt = edited.closesAt ?? new Date(opensAt.getTime() + FOUR_WEEKS_MS);
  const notice: NoticeRead = {
    id,
    docketNumber,
    status: opensAt > asOf ? "scheduled" : closesAt > asOf ? "open" : "closed",
    takenAs: null,
    opensAt,
    closesAt,
    asOf,
    withdrawnAt: null,
    lateDays: edited.lateDays,
    extended: false,
    extensions: [],
    title: title[locale],
    summary: summary[locale],
    body: body[locale],
    agencies: agencies[locale],
    outcome: outcome[locale],
    editionCode: edition.code,
    editionName: localized(edition, "name", locale),
    pillars: pillars.map((pillar) => ({
      id: pillar.id,
      code: pillar.code,
      name: localized(pillar, "name", locale),
      description: localized(pillar, "description", locale),
    })),
    questions: questions.map((question) => ({
      id: question.id,
      required: question.required,
      prompt: question.prompt[locale],
      hint: question.hint[locale],
    })),
  };
  const dated = edited.opensAt !== null && edited.closesAt !== null;
  return { notice, dated, published: publishedAt !== null };
}
