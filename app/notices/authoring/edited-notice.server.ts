import { sql, type Transaction } from "kysely";
import type { TimeZone } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import type { NoticeStatus } from "../notice";
import { statusNow } from "../notices.server";

type Trx = Transaction<Database>;
type InBoth = Readonly<Record<Locale, string>>;

export interface EditedQuestion {
  readonly id: number;
  readonly required: boolean;
  /** People have it before them or have answered it, so it stays. */
  readonly fixed: boolean;
  readonly prompt: InBoth;
  readonly hint: InBoth;
}

/** A notice as its authors see it: both languages, whatever its status. */
export interface EditedNotice {
  readonly id: number;
  readonly docketNumber: string;
  readonly editionId: number;
  readonly status: NoticeStatus;
  /** Goes up by one with each change, so that nobody overwrites what they have not seen. */
  readonly version: number;
  readonly timeZone: TimeZone;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly lateDays: number;
  readonly uploadGraceMinutes: number;
  readonly publishedAt: Date | null;
  readonly title: InBoth;
  readonly summary: InBoth;
  readonly body: InBoth;
  readonly agencies: InBoth;
  readonly outcome: InBoth;
  /** Codes of the edition's pillars that it asks about. */
  readonly pillars: readonly string[];
  readonly questions: readonly EditedQuestion[];
}

/** What people were told when a notice was published: only an extension changes it, and in public. */
export const toldDates = ({
  timeZone,
  opensAt,
  closesAt,
  lateDays,
  uploadGraceMinutes,
}: Pick<EditedNotice, "timeZone" | "opensAt" | "closesAt" | "lateDays" | "uploadGraceMinutes">) => ({
  timeZone,
  opensAt,
  closesAt,
  lateDays,
  uploadGraceMinutes,
});

/** One notice, or undefined for an unknown docket number. */
export async function findEditedNotice(db: Db, docket: string): Promise<EditedNotice | undefined> {
  const row = await rowOf(db, docket).executeTakeFirst();
  return row && withParts(db, row);
}

/**
 * The same, locked until the transaction ends, so that its status and version hold while a change is made. Not FOR
 * UPDATE: that would make every comment on the notice wait, whose foreign key only asks that the notice stays.
 */
export async function findNoticeForChange(trx: Trx, docket: string): Promise<EditedNotice | undefined> {
  const row = await rowOf(trx, docket).forNoKeyUpdate().executeTakeFirst();
  return row && withParts(trx, row);
}

function rowOf(db: Db | Trx, docket: string) {
  return db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select(["id", "docketNumber", "editionId", "version", "timeZone", "opensAt", "closesAt", "publishedAt"])
    .select(["lateDays", "uploadGraceMinutes"])
    .select(statusNow().as("status"));
}

type Row = Pick<
  EditedNotice,
  | "id"
  | "docketNumber"
  | "editionId"
  | "version"
  | "timeZone"
  | "opensAt"
  | "closesAt"
  | "lateDays"
  | "uploadGraceMinutes"
  | "publishedAt"
  | "status"
>;

async function withParts(db: Db | Trx, row: Row): Promise<EditedNotice> {
  const texts = await db.selectFrom("noticeTexts").where("noticeId", "=", row.id).selectAll().execute();
  const text = (field: "title" | "summary" | "body" | "agencies" | "outcome"): InBoth => {
    const of = (locale: Locale) => texts.find((found) => found.locale === locale)?.[field] ?? "";
    return { en: of("en"), es: of("es") };
  };
  const pillars = await db
    .selectFrom("noticePillars")
    .innerJoin("pillars", "pillars.id", "noticePillars.pillarId")
    .where("noticePillars.noticeId", "=", row.id)
    .orderBy("pillars.position")
    .select("pillars.code")
    .execute();
  return {
    ...row,
    title: text("title"),
    summary: text("summary"),
    body: text("body"),
    agencies: text("agencies"),
    outcome: text("outcome"),
    pillars: pillars.map(({ code }) => code),
    questions: await questionsOf(db, row),
  };
}

async function questionsOf(db: Db | Trx, { id: noticeId, status }: Row): Promise<EditedQuestion[]> {
  const rows = await db
    .selectFrom("questions")
    .innerJoin("questionTexts as en", (join) =>
      join.onRef("en.questionId", "=", "questions.id").on("en.locale", "=", "en"),
    )
    .innerJoin("questionTexts as es", (join) =>
      join.onRef("es.questionId", "=", "questions.id").on("es.locale", "=", "es"),
    )
    .where("questions.noticeId", "=", noticeId)
    .orderBy("questions.position")
    .select(["questions.id", "questions.required"])
    .select(["en.prompt as promptEn", "es.prompt as promptEs", "en.hint as hintEn", "es.hint as hintEs"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("commentAnswers")
            .whereRef("commentAnswers.questionId", "=", "questions.id")
            .select(sql.lit(1).as("one")),
        )
        .$castTo<boolean>()
        .as("answered"),
    )
    .execute();
  // A form that somebody has open asks what the notice asked then: its answers must find their questions.
  const asked = status === "open" || status === "closed";
  return rows.map(({ id, required, answered, promptEn, promptEs, hintEn, hintEs }) => ({
    id,
    required,
    fixed: asked || answered,
    prompt: { en: promptEn, es: promptEs },
    hint: { en: hintEn, es: hintEs },
  }));
}
