import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isCoded, listOwnItems } from "~/coding/code-item.server";
import { isCoder } from "~/coding/coding-round";
import { agreedAndWaiting, readPairs } from "~/coding/results.server";
import { ResultsPage } from "~/coding/results-page";
import { RoundHeading, RoundUnderWay } from "~/coding/round-page";
import { findRound, readRoundId } from "~/coding/rounds.server";
import { summarizePairs } from "~/coding/summarize-pairs";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { beginOperation } from "~/operations/begin-operation.server";
import { codingRoundPath, operationPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("coding:round.title", { number: loaded?.round.id ?? "" }),
);

async function getRound({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const id = readRoundId(params.round);
  const round = id && (await findRound(context.portal.db, id, deskLocale(request.headers)));
  if (!round) throw new Response(null, { status: 404 });
  return round;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context.portal;
  const { id: me, role } = getStaff(args.context);
  const round = await getRound(args);
  const pairs = await readPairs(db, round);
  const mine = isCoder(round, me);
  if (!pairs) {
    const own = mine ? await listOwnItems(db, round.id, me) : [];
    return { round, mine, next: own.find((item) => !isCoded(item))?.position };
  }
  const edition = await getEditionOfNotice(db, round.docketNumber, deskLocale(args.request.headers));
  return {
    round,
    mine,
    saved: new URL(args.request.url).searchParams.get("saved"),
    results: {
      pairs,
      summary: summarizePairs(pairs, edition),
      waiting: agreedAndWaiting(pairs).length,
      mayChange: role === "moderator",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { portal } = args.context;
  const form = await readForm(args.request);
  if (form.get("intent") !== "apply") throw new Response(null, { status: 400 });
  const round = await getRound(args);
  const pairs = await readPairs(portal.db, round);
  if (!pairs) throw new Response(null, { status: 409 });
  const numbers = agreedAndWaiting(pairs).map(({ trackingNumber }) => trackingNumber);
  if (numbers.length === 0) return redirect(codingRoundPath(round.id), 303);
  const begun = await beginOperation(portal, {
    staffId: getStaff(args.context).id,
    action: { steps: [{ do: "code", round: round.id }] },
    chosen: { numbers },
    expected: numbers.length,
  });
  return redirect(
    begun.outcome === "begun" ? operationPath(begun.operationId) : codingRoundPath(round.id),
    303,
  );
}

export default function CodingRound() {
  const loaded = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      {loaded.saved === "settled" ? (
        <Alert kind="success" role="status">
          {t("coding:settle.saved")}
        </Alert>
      ) : null}
      <RoundHeading round={loaded.round} />
      {loaded.results ? (
        <ResultsPage round={loaded.round} {...loaded.results} />
      ) : (
        <RoundUnderWay round={loaded.round} mine={loaded.mine} next={loaded.next} />
      )}
    </>
  );
}
