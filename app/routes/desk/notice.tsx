import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countCommentsByDocket } from "~/comments/count-comments.server";
import { readForm } from "~/http/form";
import { answerNoticeForm, compareWithStored, type Shown } from "~/notices/authoring/answer-form.server";
import { findLastChange, getEdition } from "~/notices/authoring/desk-notices.server";
import { findEditedNotice } from "~/notices/authoring/edited-notice.server";
import { NoticeWorkspace, workspaceTitle } from "~/notices/authoring/notice-workspace";
import { readTask } from "~/notices/authoring/task";
import { deskNoticePath, noticePreviewPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle<Awaited<ReturnType<typeof loader>>>((t, page) =>
  page ? workspaceTitle(page.notice, page.task, t) : t("http:not-found.title"),
);

export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const docket = params.docket ?? "";
  const notice = await findEditedNotice(portal.db, docket);
  if (!notice) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  return {
    notice,
    task: readTask(searchParams.get("do"), notice),
    done: searchParams.get("done"),
    edition: await getEdition(portal.db, notice.editionId),
    comments: (await countCommentsByDocket(portal.db, [docket])).get(docket) ?? 0,
    lastChange: await findLastChange(portal.db, docket),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const docket = params.docket ?? "";
  const form = await readForm(request);
  const change = { staffId: getStaff(context).id, docket, version: Number(form.get("version")) };
  const { db } = context.portal;
  const answer = await answerNoticeForm(db, change, form);
  if (!answer) throw new Response(null, { status: (await findEditedNotice(db, docket)) ? 400 : 404 });
  if (answer.kind === "done") {
    const { preview, done } = answer;
    return redirect(
      preview ? noticePreviewPath(docket, preview) : `${deskNoticePath(docket)}?done=${done}`,
      303,
    );
  }
  return data(await compareWithStored(db, docket, answer), { status: statusOf(answer) });
}

function statusOf({ trouble, problems }: Shown): number {
  if (trouble === "rearranged") return 200;
  return problems.length > 0 ? 422 : 409;
}

export default function NoticePage() {
  const page = useLoaderData<typeof loader>();
  return <NoticeWorkspace {...page} shown={useActionData<typeof action>()} />;
}
