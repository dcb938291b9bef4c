import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskLocale } from "~/i18n/locale";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { findQuality } from "~/suggestions/desk/quality.server";
import { QualityPage } from "~/suggestions/desk/quality-page";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("suggestions:quality.title", { docket: loaded?.docket ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const docket = params.docket ?? "";
  const quality = await findQuality(db, docket);
  if (!quality) throw new Response(null, { status: 404 });
  return { docket, quality, edition: await getEditionOfNotice(db, docket, deskLocale(request.headers)) };
}

export default function SuggestionsOfDocket() {
  return <QualityPage {...useLoaderData<typeof loader>()} />;
}
