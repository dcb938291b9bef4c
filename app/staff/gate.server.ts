import type { ServerBuild } from "@remix-run/node";
import { type AgnosticDataRouteObject, matchRoutes } from "@remix-run/router";
import { signInPath, signOutPath } from "~/paths";
import type { Portal } from "~/portal.server";
import { decideAccess } from "./access";
import { findStaffBySession, hadSession } from "./sessions.server";
import type { StaffMember } from "./staff";

export type Entry =
  | { readonly verdict: "allowed"; readonly staff?: StaffMember }
  | { readonly verdict: "sign-in"; readonly signIn: string }
  /** A form was sent after its sender's session had ended: what it holds is to be given back. */
  | { readonly verdict: "lapsed" }
  | { readonly verdict: "forbidden" };

/**
 * The desk's gate, before any loader or action. It matches an address with Remix's own matcher against Remix's
 * own routes, so that no spelling of an address can be one page to the gate and another to Remix.
 */
export function createGate(portal: Portal, build: ServerBuild | (() => Promise<ServerBuild>)) {
  return async (request: Request): Promise<Entry> => {
    const { routes } = typeof build === "function" ? await build() : build;
    const url = new URL(request.url);
    const ids = matchedRoutes(routes, pagePath(url.pathname));
    if (!ids.some((id) => id.startsWith("routes/desk/"))) return { verdict: "allowed" };
    const staff = await findStaffBySession(portal, request.headers);
    const verdict = decideAccess(ids, request.method, staff?.role);
    if (verdict === "forbidden") return { verdict };
    if (
      verdict === "sign-in" &&
      isForm(request) &&
      url.pathname !== signOutPath &&
      hadSession(request.headers)
    )
      return { verdict: "lapsed" };
    if (verdict === "sign-in") return { verdict, signIn: signInAddress(request.method, url) };
    return staff ? { verdict, staff } : { verdict };
  };
}

/**
 * Whether a script asks for a page's data alone, at the page's path plus ".data". No page of the portal does: links
 * and forms load whole pages, so nothing is served there, where a download, say, would lose its headers.
 */
export const isDataRequest = (request: Request) => new URL(request.url).pathname.endsWith(".data");

/** The page that Remix would match, were its data asked for; the home page's is "/_root.data". */
function pagePath(pathname: string): string {
  return pathname.endsWith(".data") ? pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/") : pathname;
}

/** A form as a browser sends it to a page. */
const isForm = (request: Request) =>
  request.method === "POST" &&
  !isDataRequest(request) &&
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    request.headers.get("Content-Type") ?? "",
  );

function signInAddress(method: string, url: URL): string {
  // what was sent is gone, unless its sender goes back to the form: the sign-in page says how
  if (method !== "GET" && method !== "HEAD")
    return `${signInPath}?${url.pathname === signOutPath ? "signed-out" : "lapsed"}`;
  return `${signInPath}?to=${encodeURIComponent(pagePath(url.pathname) + url.search)}`;
}

/** Ids of the routes that Remix would match, outermost first. */
function matchedRoutes(routes: ServerBuild["routes"], path: string): readonly string[] {
  const known = remembered.get(routes) ?? new Map<string, readonly string[]>();
  remembered.set(routes, known);
  const found = known.get(path);
  if (found) return found;
  const ids = (matchRoutes(toTree(routes), path) ?? []).map((match) => match.route.id);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(path, ids);
  return ids;
}

// The matcher ranks all routes anew for every address, which took a twentieth of a request; busy addresses are few.
const remembered = new WeakMap<object, Map<string, readonly string[]>>();
const MOST_REMEMBERED = 1_000;

const trees = new WeakMap<object, AgnosticDataRouteObject[]>();

function toTree(routes: ServerBuild["routes"]): AgnosticDataRouteObject[] {
  let tree = trees.get(routes);
  if (!tree) {
    tree = childrenOf(routes, undefined);
    trees.set(routes, tree);
  }
  return tree;
}

function childrenOf(routes: ServerBuild["routes"], parentId: string | undefined): AgnosticDataRouteObject[] {
  return Object.values(routes)
    .filter((route) => route !== undefined && (route.parentId || undefined) === parentId)
    .map((route): AgnosticDataRouteObject => {
      const common = { id: route.id, ...(route.path === undefined ? {} : { path: route.path }) };
      return route.index ? { ...common, index: true } : { ...common, children: childrenOf(routes, route.id) };
    });
}
