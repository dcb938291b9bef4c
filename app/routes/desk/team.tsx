import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listModerators } from "~/assignments/assign-comments.server";
import { findTeam, listLoads, listOpenOf, saveSharing } from "~/assignments/sharing/docket-team.server";
import { TeamPage } from "~/assignments/sharing/team-page";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { beginOperation } from "~/operations/begin-operation.server";
import { operationPath, teamPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>((t, loaded) =>
  t("assignments:team.title", { docket: loaded?.team.docketNumber ?? "" }),
);

async function getTeam({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const team = await findTeam(context.portal.db, params.docket ?? "", deskLocale(request.headers));
  if (!team) throw new Response(null, { status: 404 });
  return team;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = args.context.portal;
  const team = await getTeam(args);
  return {
    team,
    loads: await listLoads(db, team.id),
    people: await listModerators(db),
    saved: new URL(args.request.url).searchParams.get("saved"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { portal } = args.context;
  const staffId = getStaff(args.context).id;
  const form = await readForm(args.request);
  const team = await getTeam(args);
  const intent = form.get("intent");
  const among = team.members.map(({ id }) => id);
  if (intent === "save") {
    const known = (await listModerators(portal.db)).map(({ id }) => id);
    const wanted = known.filter((id) => form.getAll("among").includes(id));
    const { id: noticeId, docketNumber } = team;
    const saved = await saveSharing(portal.db, { noticeId, docketNumber, among: wanted, staffId });
    return redirect(`${teamPath(docketNumber)}?saved=${saved}`, 303);
  }
  const of = form.get("of");
  const others = among.filter((id) => id !== of);
  if (intent !== "share-again" || typeof of !== "string" || others.length === 0) {
    throw new Response(null, { status: 400 });
  }
  const numbers = await listOpenOf(portal.db, team.id, of);
  const begun = await beginOperation(portal, {
    staffId,
    action: { steps: [{ do: "share", among: others }] },
    chosen: { numbers },
    expected: numbers.length,
  });
  // a comment that went meanwhile: the page shows what is there now
  return redirect(
    begun.outcome === "begun" ? operationPath(begun.operationId) : teamPath(team.docketNumber),
    303,
  );
}

export default function Team() {
  const loaded = useLoaderData<typeof loader>();
  const t = useTranslate();
  const { docketNumber, title } = loaded.team;
  return (
    <>
      <PageHeading
        eyebrow={docketNumber}
        title={t("assignments:team.title", { docket: docketNumber })}
        lede={title}
      />
      <TeamPage {...loaded} />
    </>
  );
}
