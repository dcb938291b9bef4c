import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ExportList } from "~/exports/export-list";
import { isExportId } from "~/exports/files/own-export";
import {
  cancelExport,
  deleteExport,
  findOwnExport,
  listOwnExports,
  makeExportAgain,
} from "~/exports/files/own-exports.server";
import { readForm } from "~/http/form";
import { useTranslate } from "~/i18n/translate";
import { exportsPath, ownExportPath, summariesPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("exports:list.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("export");
  return {
    files: await listOwnExports(context.portal.db, getStaff(context).id),
    asked: isExportId(asked) ? asked : undefined,
    now: new Date(),
  };
}

/** Stops, makes again or removes one of one's own files. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const { id: staffId } = getStaff(context);
  const form = await readForm(request);
  const id = form.get("export");
  if (!isExportId(id) || !(await findOwnExport(portal.db, staffId, id)))
    throw new Response(null, { status: 404 });
  switch (form.get("intent")) {
    case "cancel":
      await cancelExport(portal.db, staffId, id);
      return redirect(ownExportPath(id), 303);
    case "again":
      await makeExportAgain(portal, staffId, id);
      return redirect(ownExportPath(id), 303);
    case "delete":
      await deleteExport(portal, staffId, id);
      return redirect(exportsPath, 303);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Exports() {
  const { files, asked, now } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading title={t("exports:list.title")} lede={t("exports:list.lede")} />
      {files.length === 0 ? (
        <EmptyState
          heading={t("exports:list.none")}
          action={<LinkButton href={summariesPath}>{t("exports:list.toSummaries")}</LinkButton>}
        >
          {t("exports:list.noneText")}
        </EmptyState>
      ) : (
        <ExportList files={files} asked={asked} now={now} />
      )}
    </>
  );
}
