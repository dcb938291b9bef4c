import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { codebookPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { readThemeId, readVersion } from "~/tagging/codebook/change-form";
import { editTheme } from "~/tagging/codebook/edit-theme.server";
import { findCodebook } from "~/tagging/codebook/read-codebook.server";
import { checkThemeNamed, readThemeNamed } from "~/tagging/codebook/theme-form";
import { type NotEdited, ThemePage } from "~/tagging/codebook/theme-page";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("tagging:codebook.themeTitle", { name: loaded?.theme.name ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const codebook = await findCodebook(context.portal.db, params.docket ?? "", deskLocale(request.headers));
  const theme = codebook?.themes.find(({ id }) => String(id) === params.theme);
  if (!codebook || !theme) throw new Response(null, { status: 404 });
  return { codebook, theme };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const themeId = readThemeId(params.theme);
  const version = readVersion(form);
  if (themeId === undefined) throw new Response(null, { status: 404 });
  if (version === undefined) throw new Response(null, { status: 400 });
  const docket = params.docket ?? "";
  const entered = readThemeNamed(form);
  const errors = checkThemeNamed(entered);
  if (Object.keys(errors).length > 0) return data<NotEdited>({ errors, entered }, { status: 422 });
  const staffId = getStaff(context).id;
  const result = await editTheme(context.portal.db, { docket, staffId, themeId, version, ...entered });
  if (result.outcome === "not-found") throw new Response(null, { status: 404 });
  if (result.outcome === "changed") return redirect(`${codebookPath(docket)}?done=edited`, 303);
  if (result.outcome === "previewed") throw new Error("editing a theme is not previewed");
  return data<NotEdited>({ refusal: result.outcome, entered }, { status: 409 });
}

export default function CodebookTheme() {
  const { codebook, theme } = useLoaderData<typeof loader>();
  const notSaved = useActionData<NotEdited>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        eyebrow={
          <a href={codebookPath(codebook.docket)}>
            {t("tagging:codebook.title", { docket: codebook.docket })}
          </a>
        }
        title={t("tagging:codebook.themeTitle", { name: theme.name })}
      />
      <ThemePage codebook={codebook} theme={theme} notSaved={notSaved} />
    </>
  );
}
