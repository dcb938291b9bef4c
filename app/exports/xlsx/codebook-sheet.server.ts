import { translator } from "~/i18n/translate";
import { findCodebook } from "~/tagging/codebook/read-codebook.server";
import type { Db } from "~db/connect";
import type { ExportRequest } from "../export-request";
import type { Cell } from "./cells";

export const codebookWidths = [14, 40, 40, 60, 12, 12, 24] as const;

/** Pillars, workstreams and the docket's own themes, each under where it hangs, with how often themes were given. */
export async function codebookRows(
  db: Db,
  { docket, locale }: ExportRequest,
): Promise<readonly (readonly Cell[])[]> {
  const t = translator(locale);
  const codebook = await findCodebook(db, docket, locale);
  const english = await findCodebook(db, docket, "en");
  const spanish = await findCodebook(db, docket, "es");
  const head = [
    t("exports:column.code"),
    t("exports:column.nameEn"),
    t("exports:column.nameEs"),
    t("exports:column.description"),
    t("exports:column.comments"),
    t("exports:column.passages"),
    t("exports:column.standing"),
  ];
  if (!codebook) return [head];
  const nameOf = (read: typeof english, code: string): string =>
    read?.edition.pillars
      .flatMap((pillar) => [pillar, ...pillar.workstreams])
      .find((each) => each.code === code)?.name ?? "";
  const themesUnder = (pillarId: number, workstreamId: number | null) =>
    codebook.themes
      .filter((theme) => theme.pillarId === pillarId && theme.workstreamId === workstreamId)
      .map((theme): readonly Cell[] => [
        "",
        theme.nameEn,
        theme.nameEs,
        theme.description,
        theme.comments,
        theme.passages,
        theme.mergedInto
          ? t("exports:mergedInto", { name: theme.mergedInto })
          : theme.retired
            ? t("exports:retired")
            : "",
      ]);
  const coded = ({ code }: { readonly code: string }): readonly Cell[] => [
    code,
    nameOf(english, code),
    nameOf(spanish, code),
    "",
    null,
    null,
    "",
  ];
  return [
    head,
    ...codebook.edition.pillars.flatMap((pillar) => [
      coded(pillar),
      ...themesUnder(pillar.id, null),
      ...pillar.workstreams.flatMap((workstream) => [
        coded(workstream),
        ...themesUnder(pillar.id, workstream.id),
      ]),
    ]),
  ];
}
