import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { countryName } from "~/comments/countries";
import type { Locale } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";

/** A filter in force as people read it: "Status: Posted". */
export function describeFilter(
  name: keyof CommentFilter,
  filter: CommentFilter,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  return `${t(`queue:filters.${name}`)}: ${wordsOf(name, filter, t, locale)}`;
}

function wordsOf(name: keyof CommentFilter, filter: CommentFilter, t: Translate, locale: Locale): string {
  const { status, type, language, country, acknowledged, pillar } = filter;
  if (name === "status" && status) {
    return status === "counted" ? t("queue:filters.counted") : t(`vocabulary:commentStatus.${status}`);
  }
  if (name === "type" && type) return t(`vocabulary:stakeholderType.${type}`);
  if (name === "language" && language) return t(`vocabulary:language.${language}`);
  if (name === "country" && country) {
    return country === NONE ? t("queue:filters.noCountry") : countryName(country, locale);
  }
  if (name === "acknowledged") {
    return t(acknowledged === "yes" ? "queue:filters.acknowledgedYes" : "queue:filters.acknowledgedNo");
  }
  if (name === "held") return t("queue:filters.heldYes");
  if (name === "pillar" && pillar === NONE) return t("queue:filters.untagged");
  return filter[name] ?? "";
}
