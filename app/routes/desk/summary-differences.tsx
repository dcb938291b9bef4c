import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslate } from "~/i18n/translate";
import { compareComments } from "~/issuing/compare-comments.server";
import { compareDocuments } from "~/issuing/compare-documents";
import { DifferencesOfVersions } from "~/issuing/differences-page";
import { findIssuedDocument, listVersions } from "~/issuing/issued-summaries.server";
import { readVersionNumber } from "~/issuing/version-number";
import { differencesPath, issuedVersionPath } from "~/paths";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("issuing:differences.title", { from: String(loaded?.from ?? ""), to: String(loaded?.to ?? "") }),
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, storage, log } = context.portal;
  const docket = params.docket ?? "";
  const to = readVersionNumber(params.version);
  const asked = readVersionNumber(new URL(request.url).searchParams.get("from"));
  const from = asked ?? (to ?? 0) - 1;
  const after = to === undefined ? undefined : await findIssuedDocument(db, docket, to);
  const before = await findIssuedDocument(db, docket, from);
  if (!after || !before || to === undefined) throw new Response(null, { status: 404 });
  const comments = await compareComments({ db, storage }, { docket, from, to }).catch((error: unknown) => {
    log.error({ err: error }, "the lists of comments of two versions could not be read");
    return undefined;
  });
  const versions = await listVersions(db, docket);
  return {
    docket,
    from,
    to,
    others: versions.flatMap(({ version, state }) => (state === "issued" && version !== to ? [version] : [])),
    differences: compareDocuments(before, after),
    comments,
  };
}

export default function SummaryDifferences() {
  const { docket, from, to, others, differences, comments } = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading
        eyebrow={
          <a href={issuedVersionPath(docket, to)}>
            {t("issuing:version.title", { docket, version: String(to) })}
          </a>
        }
        title={t("issuing:differences.title", { from: String(from), to: String(to) })}
      />
      {others.length > 1 ? (
        <Form method="get" action={differencesPath(docket, to)}>
          <Select
            name="from"
            label={t("issuing:differences.compareWith")}
            defaultValue={String(from)}
            options={others.map((version) => ({ value: String(version), label: String(version) }))}
          />
          <Button variant="secondary">{t("issuing:differences.compare")}</Button>
        </Form>
      ) : null}
      <DifferencesOfVersions differences={differences} comments={comments} />
    </>
  );
}
