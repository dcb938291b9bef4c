import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { codebookPath, themePath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { readThemeId, readVersion } from "~/tagging/codebook/change-form";
import { findCodebook, listToSplit } from "~/tagging/codebook/read-codebook.server";
import { checkSplit, readSplitForm, splitOf } from "~/tagging/codebook/split-form";
import { type NotSplit, SplitPage } from "~/tagging/codebook/split-page";
import { splitTheme } from "~/tagging/codebook/split-theme.server";
import { shorten } from "~/tagging/passage-list";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("tagging:codebook.would.split", { theme: loaded?.theme.name ?? "" }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const codebook = await findCodebook(db, params.docket ?? "", deskLocale(request.headers));
  const theme = codebook?.themes.find(({ id }) => String(id) === params.theme);
  if (!codebook || !theme) throw new Response(null, { status: 404 });
  const { passages, comments } = await listToSplit(db, theme.id);
  return {
    docket: codebook.docket,
    theme,
    passages: passages.map(({ quote, ...passage }) => ({ ...passage, text: shorten(quote) })),
    comments,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const intent = form.get("intent");
  const themeId = readThemeId(params.theme);
  const version = readVersion(form);
  if (themeId === undefined) throw new Response(null, { status: 404 });
  if (version === undefined) throw new Response(null, { status: 400 });
  const entered = readSplitForm(form);
  if (intent === "back") return data<NotSplit>({ entered });
  const errors = checkSplit(entered);
  if (errors.length > 0) return data<NotSplit>({ entered, errors }, { status: 422 });
  const docket = params.docket ?? "";
  const result = await splitTheme(context.portal.db, {
    docket,
    staffId: getStaff(context).id,
    themeId,
    version,
    preview: intent !== "split",
    ...splitOf(entered),
  });
  if (result.outcome === "not-found") throw new Response(null, { status: 404 });
  if (result.outcome === "changed") return redirect(`${codebookPath(docket)}?done=split`, 303);
  if (result.outcome === "previewed") return data<NotSplit>({ entered, preview: result.preview });
  return data<NotSplit>({ entered, refusal: result.outcome }, { status: 409 });
}

export default function CodebookSplit() {
  const { docket, theme, passages, comments } = useLoaderData<typeof loader>();
  const sent = useActionData<NotSplit>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        eyebrow={
          <a href={themePath(docket, theme.id)}>{t("tagging:codebook.themeTitle", { name: theme.name })}</a>
        }
        title={t("tagging:codebook.would.split", { theme: theme.name })}
        lede={t("tagging:codebook.splitText")}
      />
      <SplitPage theme={theme} passages={passages} comments={comments} sent={sent} />
    </>
  );
}
