import type { Translate } from "~/i18n/translate";
import {
  acknowledgementsPath,
  auditPath,
  campaignsPath,
  codebooksPath,
  codingPath,
  deskNoticesPath,
  deskPath,
  exportsPath,
  outboxPath,
  queuePath,
  retentionPath,
  staffPath,
  summariesPath,
  suppressionsPath,
  teamsPath,
} from "~/paths";
import type { NavLink } from "~/ui/nav-links";
import type { Role } from "./staff";

const places = {
  home: deskPath,
  queue: queuePath,
  campaigns: campaignsPath,
  acknowledgements: acknowledgementsPath,
  codebook: codebooksPath,
  summaries: summariesPath,
  team: teamsPath,
  coding: codingPath,
  notices: deskNoticesPath,
  outbox: outboxPath,
  suppressions: suppressionsPath,
  staff: staffPath,
  retention: retentionPath,
  audit: auditPath,
} as const;

const placesOf: Readonly<Record<Role, readonly (keyof typeof places)[]>> = {
  moderator: ["home", "queue", "campaigns", "codebook", "team", "acknowledgements", "outbox", "summaries"],
  official: ["home", "queue", "campaigns", "codebook", "coding", "summaries"],
  admin: ["home", "notices", "coding", "suppressions", "staff", "retention", "audit"],
};

/** The desk's navigation for a role, the page that one is on marked. */
export function deskNavigation(role: Role, pathname: string, t: Translate): NavLink[] {
  return placesOf[role].map((place) => {
    const href = places[place];
    const within =
      (href !== deskPath && pathname.startsWith(`${href}/`)) ||
      // moderators reach the double coding by their team's page
      (place === "team" && pathname.startsWith(codingPath)) ||
      // downloads are reached by the summaries
      (place === "summaries" && pathname.startsWith(exportsPath));
    return { href, label: t(`desk:nav.${place}`), current: pathname === href || within };
  });
}
