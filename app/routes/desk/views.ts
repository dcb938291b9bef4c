import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { readForm } from "~/http/form";
import { queuePath } from "~/paths";
import { readViewAction } from "~/queue/read-view-action";
import { deleteView, saveView } from "~/queue/saved-views.server";
import { getStaff } from "~/staff/current-staff";

/** Saves the queue's filters under a name, or deletes such a view, and goes back to the queue as it was. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const sent = readViewAction(form);
  if (!sent) throw new Response(null, { status: 400 });
  const { id: staffId } = getStaff(context);
  if (sent.intent === "delete") {
    await deleteView(context.portal.db, { id: sent.id, staffId });
    return back(sent.filter, { view: "deleted" });
  }
  const problem =
    sent.intent === "problem" ? sent.problem : await saveView(context.portal.db, { ...sent, staffId });
  if (!problem) return back(sent.filter, { view: "saved" });
  const typed = form.get("name");
  return back(sent.filter, { view: problem, viewName: typeof typed === "string" ? typed.slice(0, 200) : "" });
}

function back(filter: CommentFilter, said: Readonly<Record<string, string>>) {
  const query = filterQuery(filter);
  return redirect(`${queuePath}${query ? `${query}&` : "?"}${new URLSearchParams(said)}`, 303);
}

/** Changed by a form alone; whoever comes by a link is taken to the queue. */
export const loader = () => redirect(queuePath);
