import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listFiles, SHOWN_CHARACTERS } from "~/attachments/comment-files.server";
import { isCoded, listOwnItems, nextUncoded, saveCoding } from "~/coding/code-item.server";
import { CodingItemPage } from "~/coding/coding-item-page";
import { isCoder } from "~/coding/coding-round";
import { findRound, readRoundId } from "~/coding/rounds.server";
import { findCodedText } from "~/coding/text-of.server";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { codingItemPath, codingRoundPath } from "~/paths";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { getStaff } from "~/staff/current-staff";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("coding:title"));

/** The round and the reader's own way through it. Whoever is no coder of it may not look, complete or not. */
async function getOwn({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db } = context.portal;
  const { id: me } = getStaff(context);
  const id = readRoundId(params.round);
  const round = id && (await findRound(db, id, deskLocale(request.headers)));
  if (!round) throw new Response(null, { status: 404 });
  if (!isCoder(round, me)) throw new Response(null, { status: 403 });
  return { round, me, items: await listOwnItems(db, round.id, me), position: readRoundId(params.position) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context.portal;
  const { round, items, position } = await getOwn(args);
  const locale = deskLocale(args.request.headers);
  const item = items.find((each) => each.position === position);
  const text = item && (await findCodedText(db, item.trackingNumber, locale));
  // a withdrawn one leaves a gap in the numbers
  if (!item || !text) throw redirect(codingRoundPath(round.id));
  if (round.complete) throw redirect(codingRoundPath(round.id));
  const { id, docketNumber, title } = round;
  const { trackingNumber: _number, codes, ...own } = item;
  return {
    round: { id, docketNumber, title },
    item: own,
    place: { number: items.indexOf(item) + 1, total: items.length, coded: items.filter(isCoded).length },
    hasPrevious: items.indexOf(item) > 0,
    text,
    files: await listFiles(db, text.trackingNumber),
    shownCharacters: SHOWN_CHARACTERS,
    edition: await getEditionOfNotice(db, docketNumber, locale),
    ticked: codes ?? [],
  };
}

const envelope = z.object({
  intent: z.enum(["save", "none", "skip", "back"]),
  revision: z.coerce.number().int().positive(),
});

interface NotSaved {
  readonly problem: "none-ticked" | "some-ticked" | "amended";
  readonly ticked: readonly string[];
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const { round, me, items, position } = await getOwn(args);
  const sent = envelope.safeParse(Object.fromEntries(form));
  if (!sent.success) throw new Response(null, { status: 400 });
  const { intent, revision } = sent.data;
  const at = items.findIndex((each) => each.position === position);
  const to = (next: { readonly position: number } | undefined) =>
    redirect(next ? codingItemPath(round.id, next.position) : codingRoundPath(round.id), 303);
  const here = items[at];
  if (!here || round.complete) return to(undefined);
  if (intent === "back") return to(items[at - 1] ?? here);
  if (intent === "skip") return to(nextUncoded(items, here.position));
  const ticked = form.getAll("codes").filter((value) => typeof value === "string");
  // an answer by mistake would count as a disagreement, so that "none" is said in so many words
  if ((intent === "none") !== (ticked.length === 0)) {
    const problem = intent === "none" ? "some-ticked" : "none-ticked";
    return data<NotSaved>({ problem, ticked }, { status: 422 });
  }
  const saved = await saveCoding(args.context.portal.db, {
    roundId: round.id,
    position: here.position,
    staffId: me,
    codes: ticked,
    revision,
  });
  if (saved.outcome === "amended") return data<NotSaved>({ problem: "amended", ticked }, { status: 409 });
  return to(saved.outcome === "saved" ? nextUncoded(items, here.position) : undefined);
}

export default function CodingItem() {
  const loaded = useLoaderData<typeof loader>();
  const notSaved = useActionData<NotSaved>();
  return (
    <CodingItemPage
      // fresh boxes for each comment, also where the browser would keep the old ticks
      key={`${loaded.item.position} ${loaded.item.revision}`}
      {...loaded}
      ticked={notSaved?.ticked ?? loaded.ticked}
      problem={notSaved?.problem}
    />
  );
}
