import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listFiles, SHOWN_CHARACTERS } from "~/attachments/comment-files.server";
import { isAgreed, readPairs } from "~/coding/results.server";
import { findRound, readRoundId } from "~/coding/rounds.server";
import { settlePair } from "~/coding/settle-item.server";
import { SettlePage } from "~/coding/settle-page";
import { findCodedText } from "~/coding/text-of.server";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { codingRoundPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("coding:title"));

/** A pair of a complete round on which the two differ; while the round is not complete there is none for anybody. */
async function getPair({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db } = context.portal;
  const id = readRoundId(params.round);
  const position = readRoundId(params.position);
  const round = id && (await findRound(db, id, deskLocale(request.headers)));
  const pairs = round ? await readPairs(db, round) : undefined;
  const pair = pairs?.find((each) => each.position === position);
  if (!round || !pair || isAgreed(pair)) throw new Response(null, { status: 404 });
  return { round, pair };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context.portal;
  const locale = deskLocale(args.request.headers);
  const { round, pair } = await getPair(args);
  const text = await findCodedText(db, pair.trackingNumber, locale);
  if (!text) throw new Response(null, { status: 404 });
  return {
    round,
    pair,
    text,
    files: await listFiles(db, pair.trackingNumber),
    shownCharacters: SHOWN_CHARACTERS,
    edition: await getEditionOfNotice(db, round.docketNumber, locale),
  };
}

const envelope = z.object({
  as: z.enum(["a", "b", "other"]),
  version: z.coerce.number().int().positive(),
});

interface NotSaved {
  readonly refusal: "overtaken" | "not-allowed";
  readonly entered: readonly string[];
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const { round, pair } = await getPair(args);
  const sent = envelope.safeParse(Object.fromEntries(form));
  if (!sent.success) throw new Response(null, { status: 400 });
  const { as, version } = sent.data;
  const ticked = form.getAll("tags").filter((value) => typeof value === "string");
  const codes = as === "other" ? ticked : pair[as];
  const settled = await settlePair(args.context.portal.db, {
    round,
    pair,
    version,
    codes,
    staffId: getStaff(args.context).id,
  });
  if (settled.outcome === "not-found") throw new Response(null, { status: 404 });
  if (settled.outcome !== "saved") {
    return data<NotSaved>({ refusal: settled.outcome, entered: codes }, { status: 409 });
  }
  return redirect(`${codingRoundPath(round.id)}?saved=settled`, 303);
}

export default function CodingSettle() {
  const loaded = useLoaderData<typeof loader>();
  const notSaved = useActionData<NotSaved>();
  return <SettlePage {...loaded} entered={notSaved?.entered} refusal={notSaved?.refusal} />;
}
