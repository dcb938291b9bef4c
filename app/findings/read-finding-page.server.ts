import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import type { Db } from "~db/connect";
import { findDocketInBoth, readAgenda } from "./docket.server";
import { sectionTitle } from "./document/compose-section";
import { findFinding } from "./findings.server";
import { listQuotablePassages, PASSAGES_PER_PAGE } from "./quotes/list-passages.server";
import { isSameSection } from "./section";

/** The sections of a docket that a finding can stand in, as a form offers them; undefined where there is no such docket. */
export async function readSectionChoices(db: Db, docket: string, locale: Locale) {
  const found = await findDocketInBoth(db, docket);
  if (!found) return undefined;
  const t = translator(locale);
  const { sections } = await readAgenda(db, found);
  return {
    docket: found.docketNumber,
    noticeId: found.noticeId,
    sections,
    choices: sections.map((section) => ({
      value: section.key,
      label: sectionTitle({ ...section, kind: section.section }, locale, t),
    })),
  };
}

export type FindingPageRead = NonNullable<Awaited<ReturnType<typeof readFindingPage>>>;

/** All that a finding's page shows, quotes to choose from among them; undefined where there is no such finding. */
export async function readFindingPage(
  db: Db,
  docket: string,
  id: number,
  { locale, q, before }: { readonly locale: Locale; readonly q: string; readonly before: number | undefined },
) {
  const read = await readSectionChoices(db, docket, locale);
  const finding = read && (await findFinding(db, read.noticeId, id, { evenRemoved: true }));
  if (!read || !finding) return undefined;
  const found = await listQuotablePassages(db, read.noticeId, { place: finding, q, before });
  const passages = found.slice(0, PASSAGES_PER_PAGE);
  return {
    docket: read.docket,
    choices: read.choices,
    sectionKey: read.sections.find((section) => isSameSection(section, finding))?.key ?? "overall",
    finding,
    passages,
    /** The passage behind which the next page begins; undefined on the last. */
    older: found.length > PASSAGES_PER_PAGE ? passages.at(-1)?.id : undefined,
    q,
    isFirstPage: before === undefined,
  };
}
