import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { codebookPath, themePath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import {
  readThemeId,
  readVersion,
  readWantedChange,
  type WantedChange,
} from "~/tagging/codebook/change-form";
import type { CodebookRefusal } from "~/tagging/codebook/codebook";
import { PreviewList } from "~/tagging/codebook/preview-list";
import { findCodebook } from "~/tagging/codebook/read-codebook.server";
import { CodebookProblem } from "~/tagging/codebook/refusal";
import {
  bringBackTheme,
  mergeTheme,
  moveTheme,
  type Regrouping,
  retireTheme,
} from "~/tagging/codebook/regroup-themes.server";
import { underOf } from "~/tagging/codebook/under";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("tagging:codebook.themeTitle", { name: loaded?.theme.name ?? "" }),
);

function carryOut(
  { portal }: LoaderFunctionArgs["context"],
  wanted: WantedChange,
  change: Regrouping & { readonly intoVersion?: number | undefined },
) {
  switch (wanted.do) {
    case "moved":
      return moveTheme(portal.db, { ...change, under: wanted.under });
    case "merged":
      return mergeTheme(portal.db, { ...change, intoId: wanted.into });
    case "retired":
      return retireTheme(portal.db, change);
    case "brought-back":
      return bringBackTheme(portal.db, change);
  }
}

function wantedIn(request: Request): WantedChange {
  const wanted = readWantedChange(new URL(request.url).searchParams);
  if (!wanted) throw new Response(null, { status: 400 });
  return wanted;
}

/** What the change would do now, and the versions of the themes that it was asked about. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const wanted = wantedIn(request);
  const docket = params.docket ?? "";
  const codebook = await findCodebook(context.portal.db, docket, deskLocale(request.headers));
  const theme = codebook?.themes.find(({ id }) => String(id) === params.theme);
  if (!codebook || !theme) throw new Response(null, { status: 404 });
  const into = wanted.do === "merged" ? codebook.themes.find(({ id }) => id === wanted.into) : undefined;
  const staffId = getStaff(context).id;
  const result = await carryOut(context, wanted, { docket, staffId, themeId: theme.id, preview: true });
  const refusal = result.outcome === "previewed" || result.outcome === "changed" ? undefined : result.outcome;
  return {
    wanted,
    docket,
    theme,
    from: underOf(theme, codebook),
    into,
    refusal,
    preview: "preview" in result ? result.preview : undefined,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const wanted = wantedIn(request);
  const form = await readForm(request);
  const themeId = readThemeId(params.theme);
  const version = readVersion(form);
  if (themeId === undefined) throw new Response(null, { status: 404 });
  if (version === undefined) throw new Response(null, { status: 400 });
  const docket = params.docket ?? "";
  const result = await carryOut(context, wanted, {
    docket,
    staffId: getStaff(context).id,
    themeId,
    version,
    intoVersion: readVersion(form, "intoVersion"),
    preview: false,
  });
  if (result.outcome === "changed") return redirect(`${codebookPath(docket)}?done=${wanted.do}`, 303);
  if (result.outcome === "previewed") throw new Error("it was asked for, and only previewed");
  return data<{ readonly refusal: CodebookRefusal }>({ refusal: result.outcome }, { status: 409 });
}

export default function CodebookChange() {
  const { wanted, docket, theme, from, into, refusal, preview } = useLoaderData<typeof loader>();
  const notDone = useActionData<{ readonly refusal: CodebookRefusal }>();
  const t = useTranslate();
  return (
    <>
      <CodebookProblem refusal={notDone?.refusal ?? refusal} />
      <PageHeading
        eyebrow={
          <a href={themePath(docket, theme.id)}>{t("tagging:codebook.themeTitle", { name: theme.name })}</a>
        }
        title={t(`tagging:codebook.would.${wanted.do}`, {
          theme: theme.name,
          from,
          to: wanted.do === "moved" ? wanted.under : "",
          names: into?.name ?? "",
        })}
      />
      {preview ? (
        <Form>
          <input type="hidden" name="version" value={theme.version} />
          {into ? <input type="hidden" name="intoVersion" value={into.version} /> : null}
          <PreviewList preview={preview} />
          <ButtonRow>
            <Button>{t(`tagging:codebook.confirm.${wanted.do}`)}</Button>
            <LinkButton variant="secondary" href={themePath(docket, theme.id)}>
              {t("tagging:codebook.cancel")}
            </LinkButton>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
