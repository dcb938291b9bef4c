import type { CommenterKind, Publication } from "~/comments/comment";
import type { Translate } from "~/i18n/translate";

interface Commenter {
  readonly commenterKind: CommenterKind;
  readonly organizationName: string | null;
  readonly publicName: string | null;
  readonly publication: Publication;
}

/** Who wrote a comment, for staff: the organization, the person who agreed to be named, or why there is no name. */
export function whoBy(commenter: Commenter, t: Translate): string {
  const { commenterKind, organizationName, publicName, publication } = commenter;
  const name = organizationName ?? publicName;
  if (name) return name;
  if (commenterKind === "anonymous") return t("triage:who.anonymous");
  return publication === "named" ? t("triage:who.notGiven") : t("triage:who.withheld");
}
