import { type CommentFilter, ME, NONE } from "~/comments/comment-filter";
import { countryName } from "~/comments/countries";
import { sectors } from "~/comments/sectors";
import type { Locale } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";

/** The names of what a filter names by its id, where they are known. */
export interface KnownNames {
  readonly themes?: readonly { readonly id: number; readonly name: string }[];
  readonly campaigns?: readonly { readonly id: number; readonly name: string }[];
  readonly countries?: readonly { readonly id: string; readonly name: string }[];
  readonly people?: readonly { readonly id: string; readonly name: string }[];
}

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  readonly known?: KnownNames | undefined;
}

/** A filter in force as people read it: "Status: Posted". */
export function describeFilter(name: keyof CommentFilter, filter: CommentFilter, words: Words): string {
  return `${words.t(`queue:filters.${name}`)}: ${wordsOf(name, filter, words)}`;
}

function wordsOf(name: keyof CommentFilter, filter: CommentFilter, { t, locale, known }: Words): string {
  const { status, type, language, country, pillar, sector, assigned, theme, delivery, campaign } = filter;
  if (name === "status" && status) {
    return status === "counted" ? t("queue:filters.counted") : t(`vocabulary:commentStatus.${status}`);
  }
  if (name === "type" && type) return t(`vocabulary:stakeholderType.${type}`);
  if (name === "language" && language) return t(`vocabulary:language.${language}`);
  if (name === "country" && country) {
    if (country === NONE) return t("queue:filters.noCountry");
    return known?.countries?.find(({ id }) => id === country)?.name ?? countryName(country, locale);
  }
  if (name === "sector" && sector) {
    const code = sectors.find((each) => each === sector);
    return code ? t(`sectors:${code}`) : t("queue:filters.noSector");
  }
  if (name === "pillar" && pillar === NONE) return t("queue:filters.untagged");
  if (name === "assigned" && assigned) {
    if (assigned === ME) return t("queue:filters.assignedMe");
    if (assigned === NONE) return t("queue:filters.assignedNone");
    return known?.people?.find(({ id }) => id === assigned)?.name ?? assigned;
  }
  if (name === "delivery" && delivery) return t(`vocabulary:messageStatus.${delivery}`);
  if (name === "theme") return known?.themes?.find(({ id }) => String(id) === theme)?.name ?? theme ?? "";
  if (name === "campaign") {
    return known?.campaigns?.find(({ id }) => String(id) === campaign)?.name || (campaign ?? "");
  }
  return fixedWords(name, filter, t) ?? filter[name] ?? "";
}

/** The words of filters that are a yes, a no or one of two. */
function fixedWords(name: keyof CommentFilter, filter: CommentFilter, t: Translate): string | undefined {
  const value = filter[name];
  switch (name) {
    case "acknowledged":
      return t(value === "yes" ? "queue:filters.acknowledgedYes" : "queue:filters.acknowledgedNo");
    case "files":
      return t(value === "yes" ? "queue:filters.filesYes" : "queue:filters.filesNo");
    case "confirmed":
      return t(value === "yes" ? "queue:filters.confirmedYes" : "queue:filters.confirmedNo");
    case "late":
      return t("queue:filters.lateYes");
    case "suggested":
      return t("queue:filters.suggestedYes");
    case "campaigns":
      return t("queue:filters.campaignsEach");
    case "sort":
      return t("queue:filters.sortRelevance");
    case "held":
      return t("queue:filters.heldYes");
    default:
      return undefined;
  }
}
