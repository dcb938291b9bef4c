import { z } from "zod";
import { asSeenBy, onlyNarrowing } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { isLocale, type Locale, locales } from "~/i18n/locale";
import { type ExportRequest, exportFormats, inclusions } from "./export-request";

/** A request as it is kept for the job that makes the file. */
export const exportRequestSchema = z.object({
  docket: z.string(),
  format: z.enum(exportFormats),
  locale: z.enum(locales),
  filter: z.record(z.string(), z.string()).transform((kept) => readCommentFilter(new URLSearchParams(kept))),
  include: z.array(z.enum(inclusions)),
});

/** What of a request stands in an address: the queue's filters, `lang` and `include`. What is unknown is dropped. */
export function readExportParameters(
  parameters: URLSearchParams,
  { staffId, deskLocale }: { readonly staffId: string; readonly deskLocale: Locale },
): Pick<ExportRequest, "filter" | "include" | "locale"> {
  const {
    docket: _inPath,
    held: _never,
    ...filter
  } = onlyNarrowing(asSeenBy(readCommentFilter(parameters), staffId));
  const lang = parameters.get("lang");
  const wanted = parameters.getAll("include").flatMap((value) => value.split(","));
  return {
    filter,
    include: inclusions.filter((each) => wanted.includes(each)),
    locale: isLocale(lang) ? lang : deskLocale,
  };
}
