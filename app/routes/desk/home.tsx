import type { LoaderFunctionArgs } from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import { useTranslate } from "~/i18n/translate";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import type { loader as layoutLoader } from "./layout";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("desk:home.title"));

export function loader({ context }: LoaderFunctionArgs) {
  return { role: getStaff(context).role };
}

export default function Home() {
  const t = useTranslate();
  const name = useRouteLoaderData<typeof layoutLoader>("routes/desk/layout")?.staff.name ?? "";
  return <PageHeading title={t("desk:home.title")} lede={t("desk:home.greeting", { name })} />;
}
