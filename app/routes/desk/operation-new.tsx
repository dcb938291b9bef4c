import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listModerators } from "~/assignments/assign-comments.server";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { beginOperation } from "~/operations/begin-operation.server";
import { NothingChosen } from "~/operations/nothing-chosen";
import { asChosen, readChosen, readEntered, readStep } from "~/operations/operation-form";
import { readPercent } from "~/operations/percent";
import { previewOperation, sampleChosen } from "~/operations/preview-operation.server";
import { type NotBegun, PreviewPage } from "~/operations/preview-page";
import { newAcknowledgementPath, operationPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("operations:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const { search, searchParams } = new URL(request.url);
  const page = readChosen(searchParams);
  if (page.action === "acknowledge") throw redirect(newAcknowledgementPath + search);
  if (!page.action || (page.scope === "picked" && page.numbers.length === 0)) return { page };
  const chosen = asChosen(page, getStaff(context).id);
  const confidence = searchParams.get("confidence");
  return {
    page,
    found: {
      action: page.action,
      confidence,
      preview: await previewOperation(
        db,
        chosen,
        page.action,
        deskLocale(request.headers),
        readPercent(confidence ?? ""),
      ),
      sample: await sampleChosen(db, chosen),
      people: await listModerators(db),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const form = await readForm(request);
  const page = readChosen(form);
  const expected = Number(form.get("expected"));
  if (!page.action || page.action === "acknowledge" || !Number.isSafeInteger(expected))
    throw new Response(null, { status: 400 });
  const entered = readEntered(form);
  const people = await listModerators(portal.db);
  const read = readStep(
    page.action,
    entered,
    people.map(({ id }) => id),
  );
  if ("errors" in read) return data<NotBegun>({ entered, errors: read.errors }, { status: 422 });
  const begun = await beginOperation(portal, {
    staffId: getStaff(context).id,
    action: { steps: [read.step] },
    chosen: asChosen(page, getStaff(context).id),
    expected,
  });
  if (begun.outcome === "other-number") {
    return data<NotBegun>({ entered, errors: {}, expected }, { status: 409 });
  }
  return redirect(operationPath(begun.operationId), 303);
}

export default function NewOperation() {
  const { page, found } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const notBegun = useActionData<NotBegun>();
  if (!found || found.preview.total === 0) {
    const heading = t(page.action ? "operations:preview.noneChosen" : "operations:preview.noAction");
    return <NothingChosen page={page} heading={heading} />;
  }
  return (
    <>
      <PageHeading
        title={t("operations:preview.title", { what: t(`operations:steps.${found.action}`) })}
        lede={<Total count={found.preview.total} />}
      />
      <PreviewPage page={page} found={found} notBegun={notBegun} />
    </>
  );
}

function Total({ count }: { readonly count: number }) {
  const t = useTranslate();
  return t("operations:preview.chosen", { count, number: formatNumber(count, useLocale()) });
}
