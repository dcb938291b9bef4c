import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDocketLetters, saveDocketLetters } from "~/acknowledging/docket-letters.server";
import { DocketLettersPage } from "~/acknowledging/docket-letters-page";
import { writeExamples } from "~/acknowledging/example-letter.server";
import { findWordsProblems, readWordsFields } from "~/acknowledging/letter-draft";
import { readForm } from "~/http/form";
import { noticeLettersPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("acknowledging:docket.title"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, env } = context.portal;
  const letters = await findDocketLetters(db, params.docket ?? "");
  if (!letters) throw new Response(null, { status: 404 });
  return {
    ...letters,
    examples: await writeExamples(db, env, letters),
    saved: new URL(request.url).searchParams.get("saved"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const docket = params.docket ?? "";
  const form = await readForm(request);
  const words = readWordsFields(form);
  const onPosting = form.get("on-posting") === "yes";
  const problems = findWordsProblems(words);
  if (problems.length > 0) return data({ words, onPosting, problems }, { status: 422 });
  const staffId = getStaff(context).id;
  const saved = await saveDocketLetters(context.portal.db, docket, { onPosting, words, staffId });
  if (saved === "not-found") throw new Response(null, { status: 404 });
  return redirect(`${noticeLettersPath(docket)}?saved=${saved}`, 303);
}

export default function NoticeLetters() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <DocketLettersPage problems={[]} {...loaded} {...refused} />;
}
