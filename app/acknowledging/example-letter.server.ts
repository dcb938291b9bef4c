import type { Letterhead } from "~/acknowledgements/letter.server";
import { formatDate } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { receiptPath } from "~/paths";
import type { Db } from "~db/connect";
import { renderAcknowledgement } from "~emails/acknowledgement";
import type { RenderedMail } from "~emails/letter";
import type { DocketLetters } from "./docket-letters.server";

/** A number that no comment has: it fails its own check. */
const EXAMPLE_NUMBER = "1111-1111-1111";
const EXAMPLE_NAME = "Ana Ruiz";

/** What a docket's letter on posting reads like in each language, to somebody who does not exist. */
export async function writeExamples(
  db: Db,
  { SITE_NAME, baseUrl }: Letterhead,
  { noticeId, docketNumber, words }: DocketLetters,
): Promise<Readonly<Record<Locale, RenderedMail>>> {
  const titles = await db
    .selectFrom("noticeTexts")
    .where("noticeId", "=", noticeId)
    .select(["locale", "title"])
    .execute();
  const write = (locale: Locale) => {
    const t = translator(locale);
    return renderAcknowledgement({
      locale,
      siteName: SITE_NAME ?? t("siteName"),
      name: EXAMPLE_NAME,
      docketNumber,
      noticeTitle: titles.find((title) => title.locale === locale)?.title ?? "",
      trackingNumber: EXAMPLE_NUMBER,
      submittedOn: formatDate(new Date(), locale),
      standing: "posted",
      withheldBecause: null,
      withheldMessage: null,
      receiptUrl: new URL(receiptPath(locale, EXAMPLE_NUMBER), baseUrl).href,
      words: words[locale],
    });
  };
  return { en: write("en"), es: write("es") };
}
