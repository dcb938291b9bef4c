import { useRouteLoaderData } from "@remix-run/react";
import { useTranslate } from "./i18n/translate";

/** What every page knows of the installation it belongs to; the root's loader gives it, without the database. */
export interface Site {
  /** SITE_NAME, or null where the catalogue's own name stands. */
  readonly name: string | null;
  /** Where the portal is reached, without a slash at its end. */
  readonly origin: string;
}

/** The portal's name as its pages show it. */
export function useSiteName(): string {
  const t = useTranslate();
  const data = useRouteLoaderData("root");
  return (isRootData(data) ? data.site.name : null) ?? t("siteName");
}

/** The site out of a page's matched routes, for `meta` functions; undefined where the root's loader failed. */
export function findSite(matches: readonly { readonly id: string; readonly data?: unknown }[]) {
  const data = matches.find(({ id }) => id === "root")?.data;
  return isRootData(data) ? data.site : undefined;
}

function isRootData(data: unknown): data is { readonly site: Site } {
  return typeof data === "object" && data !== null && "site" in data;
}
