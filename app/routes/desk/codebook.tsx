import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { codebookPath, codebooksPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { readVersion } from "~/tagging/codebook/change-form";
import { CodebookPage, type NotAdded } from "~/tagging/codebook/codebook-page";
import { addTheme } from "~/tagging/codebook/edit-theme.server";
import { findCodebook } from "~/tagging/codebook/read-codebook.server";
import { checkThemeNamed, readThemeNamed } from "~/tagging/codebook/theme-form";
import { undoChange } from "~/tagging/codebook/undo-change.server";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("tagging:codebook.title", { docket: loaded?.codebook.docket ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const codebook = await findCodebook(context.portal.db, params.docket ?? "", deskLocale(request.headers));
  if (!codebook) throw new Response(null, { status: 404 });
  const parameters = new URL(request.url).searchParams;
  const number = (name: string) => Number.parseInt(parameters.get(name) ?? "", 10) || 0;
  return {
    codebook,
    canChange: getStaff(context).role === "moderator",
    done: parameters.get("done"),
    left: { touched: number("left"), keptThemes: number("kept") },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const docket = params.docket ?? "";
  const who = { docket, staffId: getStaff(context).id };
  const form = await readForm(request);
  if (form.get("intent") === "undo") {
    const changeId = readVersion(form, "change");
    if (changeId === undefined) throw new Response(null, { status: 400 });
    const result = await undoChange(db, { ...who, changeId });
    if (result.outcome !== "undone") return data<NotAdded>({ refusal: result.outcome }, { status: 409 });
    const { touched, keptThemes } = result;
    return redirect(`${codebookPath(docket)}?done=undone&left=${touched}&kept=${keptThemes}`, 303);
  }
  if (form.get("intent") !== "add") throw new Response(null, { status: 400 });
  const under = String(form.get("under") ?? "");
  const named = readThemeNamed(form);
  const entered = { ...named, under };
  const errors = checkThemeNamed(named);
  if (Object.keys(errors).length > 0) return data<NotAdded>({ errors, entered }, { status: 422 });
  const result = await addTheme(db, { ...who, ...entered });
  if (result.outcome === "not-found") throw new Response(null, { status: 404 });
  if (result.outcome === "changed") return redirect(`${codebookPath(docket)}?done=added`, 303);
  if (result.outcome === "previewed") throw new Error("adding a theme is not previewed");
  return data<NotAdded>({ refusal: result.outcome, entered }, { status: 409 });
}

export default function Codebook() {
  const { codebook, canChange, done, left } = useLoaderData<typeof loader>();
  const notSaved = useActionData<NotAdded>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <a href={codebooksPath}>{t("tagging:codebook.list")}</a> · {codebook.docket}
          </>
        }
        title={t("tagging:codebook.title", { docket: codebook.docket })}
        lede={codebook.title}
      />
      <CodebookPage codebook={codebook} canChange={canChange} done={done} left={left} notSaved={notSaved} />
    </>
  );
}
