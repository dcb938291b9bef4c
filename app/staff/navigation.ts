import type { Translate } from "~/i18n/translate";
import {
  acknowledgementsPath,
  auditPath,
  codebooksPath,
  deskNoticesPath,
  deskPath,
  outboxPath,
  queuePath,
  staffPath,
  summariesPath,
} from "~/paths";
import type { NavLink } from "~/ui/nav-links";
import type { Role } from "./staff";

const places = {
  home: deskPath,
  queue: queuePath,
  acknowledgements: acknowledgementsPath,
  codebook: codebooksPath,
  summaries: summariesPath,
  notices: deskNoticesPath,
  outbox: outboxPath,
  staff: staffPath,
  audit: auditPath,
} as const;

const placesOf: Readonly<Record<Role, readonly (keyof typeof places)[]>> = {
  moderator: ["home", "queue", "acknowledgements", "outbox", "codebook", "summaries"],
  official: ["home", "queue", "codebook", "summaries"],
  admin: ["home", "notices", "staff", "audit"],
};

/** The desk's navigation for a role, the page that one is on marked. */
export function deskNavigation(role: Role, pathname: string, t: Translate): NavLink[] {
  return placesOf[role].map((place) => {
    const href = places[place];
    const within = href !== deskPath && pathname.startsWith(`${href}/`);
    return { href, label: t(`desk:nav.${place}`), current: pathname === href || within };
  });
}
