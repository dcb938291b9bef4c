import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { retryRun, stopRun } from "~/acknowledging/change-run.server";
import {
  countPassedOver,
  findRunProgress,
  LETTERS_PER_PAGE,
  listRunLetters,
} from "~/acknowledging/letter-runs.server";
import { RunLetters } from "~/acknowledging/run-letters";
import { RunPage } from "~/acknowledging/run-page";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { readForm } from "~/http/form";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { readMessageStatus } from "~/mail/message";
import { readMessageId } from "~/mail/outbox.server";
import { isOperationId } from "~/operations/operation-id";
import { findOperation, listSkipped } from "~/operations/read-operation.server";
import { letterRunPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("acknowledging:run.eyebrow"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const id = params.operation ?? "";
  const operation = isOperationId(id) ? await findOperation(db, id) : undefined;
  const progress = operation && (await findRunProgress(db, id));
  if (!progress) throw new Response(null, { status: 404 });
  const parameters = new URL(request.url).searchParams;
  const status = readMessageStatus(parameters);
  const before = readMessageId(parameters.get("before"));
  const found = await listRunLetters(db, id, { status, before });
  const letters = found.slice(0, LETTERS_PER_PAGE);
  const { query } = operation;
  return {
    operation,
    filter: query === null ? undefined : readCommentFilter(new URLSearchParams(query)),
    progress,
    passedOver: operation.skipped > 0 ? await countPassedOver(db, id) : {},
    skipped: operation.skipped > 0 ? await listSkipped(db, id) : [],
    letters,
    status,
    paged: before !== undefined,
    older: found.length > letters.length ? letters.at(-1)?.id : undefined,
    told: { stopped: parameters.get("stopped"), retried: parameters.get("retried") },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const operationId = params.operation ?? "";
  const { db, jobs } = context.portal;
  const intent = (await readForm(request)).get("intent");
  if (!isOperationId(operationId) || !(await findRunProgress(db, operationId)))
    throw new Response(null, { status: 404 });
  const of = { operationId, staffId: getStaff(context).id };
  if (intent === "stop")
    return redirect(`${letterRunPath(operationId)}?stopped=${await stopRun({ db, jobs }, of)}`, 303);
  if (intent === "retry")
    return redirect(`${letterRunPath(operationId)}?retried=${await retryRun({ db, jobs }, of)}`, 303);
  throw new Response(null, { status: 400 });
}

export default function LetterRun() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <>
      <Told told={loaded.told} />
      <RunPage {...loaded} />
      <RunLetters {...loaded} id={loaded.operation.id} />
    </>
  );
}

/** What the pressed button did. The number is what the address says; it is told and nothing else. */
function Told({
  told,
}: {
  readonly told: { readonly stopped: string | null; readonly retried: string | null };
}) {
  const t = useTranslate();
  const locale = useLocale();
  const read = (given: string | null) => (given && /^\d{1,9}$/.test(given) ? Number(given) : undefined);
  const [stopped, retried] = [read(told.stopped), read(told.retried)];
  const counted = (count: number) => ({ count, number: formatNumber(count, locale) });
  if (stopped !== undefined) {
    return (
      <Alert kind="warning" role="status">
        {stopped > 0
          ? t("acknowledging:run.stoppedNow", counted(stopped))
          : t("acknowledging:run.stoppedNone")}
      </Alert>
    );
  }
  if (retried === undefined) return null;
  return (
    <Alert kind={retried > 0 ? "success" : "warning"} role="status">
      {retried > 0 ? t("acknowledging:run.retriedNow", counted(retried)) : t("acknowledging:run.retriedNone")}
    </Alert>
  );
}
