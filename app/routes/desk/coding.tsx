import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listModerators } from "~/assignments/assign-comments.server";
import { listTeams } from "~/assignments/sharing/docket-team.server";
import { beginRound } from "~/coding/begin-round.server";
import { RoundForm } from "~/coding/round-fields";
import {
  emptyRound,
  type RoundEntered,
  type RoundErrors,
  readRound,
  readRoundEntered,
} from "~/coding/round-form";
import { RoundList } from "~/coding/round-list";
import { listRounds } from "~/coding/rounds.server";
import { readForm } from "~/http/form";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { codingRoundPath } from "~/paths";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("coding:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const { id: me, role } = getStaff(context);
  const locale = deskLocale(request.headers);
  const rounds = await listRounds(db, locale);
  if (role !== "moderator") return { me, rounds };
  return { me, rounds, choices: { dockets: await listTeams(db, locale), people: await listModerators(db) } };
}

interface NotBegun {
  readonly entered: RoundEntered;
  readonly errors: RoundErrors;
  readonly tooFew: boolean;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const entered = readRoundEntered(await readForm(request));
  const people = (await listModerators(db)).map(({ id }) => id);
  const read = readRound(entered, people);
  if ("errors" in read) {
    return data<NotBegun>({ entered, errors: read.errors ?? {}, tooFew: false }, { status: 422 });
  }
  const begun = await beginRound(db, { ...read.round, staffId: getStaff(context).id });
  if (begun.outcome === "too-few") {
    return data<NotBegun>({ entered, errors: {}, tooFew: true }, { status: 422 });
  }
  return redirect(codingRoundPath(begun.roundId), 303);
}

export default function Coding() {
  const { me, rounds, choices } = useLoaderData<typeof loader>();
  const notBegun = useActionData<NotBegun>();
  const t = useTranslate();
  return (
    <>
      {notBegun?.tooFew ? (
        <Alert kind="error" role="alert" heading={t("coding:new.problem")}>
          {t("coding:new.tooFew")}
        </Alert>
      ) : null}
      <PageHeading title={t("coding:title")} lede={t("coding:lede")} />
      {rounds.length > 0 ? (
        <RoundList rounds={rounds} me={me} />
      ) : (
        <EmptyState heading={t("coding:list.none")}>{t("coding:list.noneText")}</EmptyState>
      )}
      {choices ? (
        <Section heading={t("coding:new.heading")}>
          {choices.people.length > 1 ? (
            <RoundForm
              entered={notBegun?.entered ?? emptyRound(me)}
              errors={notBegun?.errors ?? {}}
              {...choices}
            />
          ) : (
            <p>{t("coding:new.alone")}</p>
          )}
        </Section>
      ) : null}
    </>
  );
}
