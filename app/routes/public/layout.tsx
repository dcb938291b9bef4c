import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet } from "@remix-run/react";
import { isLocale } from "~/i18n/locale";
import styles from "~/ui/theme/public.scss?url";
import { FailurePage, failureKind } from "../failure-page";
import { PublicFrame } from "./frame";
import { pageTranslator, unlistedMeta } from "./page-meta";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export function loader({ params }: LoaderFunctionArgs) {
  if (!isLocale(params.locale)) throw new Response(null, { status: 404 });
  return null;
}

/** Of a page that failed; every page that did not has its own. */
export const meta: MetaFunction = (args) => {
  const t = pageTranslator(args.params);
  const kind = failureKind(isRouteErrorResponse(args.error) ? args.error : undefined);
  return unlistedMeta(args, { title: t(`http:${kind}.title`) });
};

export default function PublicLayout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

export function ErrorBoundary() {
  return (
    <PublicFrame>
      <FailurePage />
    </PublicFrame>
  );
}
