import type { Locale } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";
import { countryName } from "./countries";
import type { PublicCommenter } from "./posted-comment";
import { sectors } from "./sectors";

/** Who wrote a posted comment, as they chose to be shown: by name, or by what kind of participant they are. */
export function describeCommenter(t: Translate, commenter: PublicCommenter): string {
  const { commenterKind, stakeholderType, organizationName: organization, publicName: name } = commenter;
  if (name && organization) return t("comments:onBehalf", { name, organization });
  if (name ?? organization) return name ?? organization ?? "";
  const type = t(`vocabulary:stakeholderType.${stakeholderType}`);
  return t(commenterKind === "anonymous" ? "comments:anonymous" : "comments:unnamed", { type });
}

/** "Chihuahua, Mexico"; undefined where nothing is known. */
export function describePlace(
  { country, region }: Pick<PublicCommenter, "country" | "region">,
  locale: Locale,
): string | undefined {
  const parts = [region, country ? countryName(country, locale) : null].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** A sector's name; imported comments may carry a text of their own, which is shown as it is. */
export function describeSector(t: Translate, code: string): string {
  const sector = sectors.find((known) => known === code);
  return sector ? t(`sectors:${sector}`) : code;
}
