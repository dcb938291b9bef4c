import type { Locale } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";
import { countryName } from "./countries";
import type { PublicCommenter } from "./posted-comment";
import { sectors } from "./sectors";

type Named = Pick<PublicCommenter, "commenterKind" | "organizationName" | "publicName">;

/** Who wrote a posted comment, as they chose to be shown; or that they chose not to be. */
export function describeCommenter(t: Translate, commenter: Named): string {
  return findName(t, commenter) ?? describeNameless(t, commenter);
}

/** A posted comment's title: "Comment by Inés Ríos", or "Anonymous comment". */
export function describeComment(t: Translate, comment: Named): string {
  const commenter = findName(t, comment);
  return commenter === undefined ? describeNameless(t, comment) : t("comments:by", { commenter });
}

function findName(t: Translate, commenter: Named): string | undefined {
  const { organizationName: organization, publicName: name } = commenter;
  if (name && organization) return t("comments:onBehalf", { name, organization });
  return name ?? organization ?? undefined;
}

const describeNameless = (t: Translate, { commenterKind }: Named): string =>
  t(commenterKind === "anonymous" ? "comments:anonymous" : "comments:unnamed");

/** "Chihuahua, Mexico"; undefined where nothing is known. */
export function describePlace(
  { country, region }: Pick<PublicCommenter, "country" | "region">,
  locale: Locale,
): string | undefined {
  const parts = [region, country ? countryName(country, locale) : null].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** A sector's name. The form and the importer take no sector that is not in its list; should one leave it, its code shows. */
export function describeSector(t: Translate, code: string): string {
  const sector = sectors.find((known) => known === code);
  return sector ? t(`sectors:${sector}`) : code;
}
