import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { codingPath, queuePath, teamPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import type { findTeam, LoadInDocket, listTeams } from "./docket-team.server";

type Team = NonNullable<Awaited<ReturnType<typeof findTeam>>>;

/** Every docket with those among whom its new comments are shared out. */
export function TeamList({ teams }: { readonly teams: Awaited<ReturnType<typeof listTeams>> }) {
  const t = useTranslate();
  return (
    <DataTable
      caption={t("assignments:teams.caption")}
      captionHidden
      columns={[
        { key: "docket", header: t("assignments:teams.docket"), rowHeader: true },
        { key: "title", header: t("assignments:teams.notice") },
        { key: "among", header: t("assignments:teams.among") },
      ]}
      rows={teams.map(({ docketNumber, title, members }) => ({
        key: docketNumber,
        cells: {
          docket: (
            <a className="ui-nowrap" href={teamPath(docketNumber)}>
              {docketNumber}
            </a>
          ),
          title,
          among: <Names members={members} />,
        },
      }))}
    />
  );
}

function Names({ members }: Pick<Team, "members">) {
  const t = useTranslate();
  if (members.length === 0) return t("assignments:teams.nobody");
  return members.map(({ name }) => name).join(", ");
}

interface TeamPageProps {
  readonly team: Team;
  readonly loads: readonly LoadInDocket[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** The `saved` parameter of the address. */
  readonly saved: string | null;
}

/** Who shares a docket, what each of them has to decide, and how to share it out anew when somebody goes. */
export function TeamPage({ team, loads, people, saved }: TeamPageProps) {
  const t = useTranslate();
  return (
    <>
      {saved === "saved" || saved === "unchanged" ? (
        <Alert kind="success" role="status">
          {t(`assignments:team.${saved}`)}
        </Alert>
      ) : null}
      <Section heading={t("assignments:team.share")}>
        <Form>
          <CheckboxGroup
            name="among"
            label={t("assignments:team.among")}
            hint={t("assignments:team.amongHint")}
            defaultValue={team.members.map(({ id }) => id)}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button name="intent" value="save">
            {t("assignments:team.save")}
          </Button>
        </Form>
      </Section>
      <Section heading={t("assignments:team.loads")}>
        <Loads team={team} loads={loads} />
        <p>
          <a href={`${queuePath}?docket=${team.docketNumber}&status=received&assigned=none`}>
            {t("assignments:team.nobodys")}
          </a>
        </p>
        <p>
          <a href={codingPath}>{t("assignments:team.coding")}</a>
        </p>
      </Section>
    </>
  );
}

function Loads({ team, loads }: Pick<TeamPageProps, "team" | "loads">) {
  const t = useTranslate();
  const locale = useLocale();
  if (loads.length === 0) return <p>{t("assignments:team.noLoads")}</p>;
  const isMember = (id: string) => team.members.some((member) => member.id === id);
  return (
    <DataTable
      caption={t("assignments:team.loads")}
      captionHidden
      columns={[
        { key: "name", header: t("assignments:team.person"), rowHeader: true },
        { key: "received", header: t("assignments:team.received"), numeric: true },
        { key: "inReview", header: t("assignments:team.inReview"), numeric: true },
        { key: "new", header: t("assignments:team.getsNew") },
        { key: "again", header: t("assignments:team.again") },
      ]}
      rows={loads.map(({ id, name, received, inReview }) => ({
        key: id,
        cells: {
          name,
          received: formatNumber(received, locale),
          inReview: formatNumber(inReview, locale),
          new: t(isMember(id) ? "assignments:team.yes" : "assignments:team.no"),
          again: team.members.some((member) => member.id !== id) ? (
            <form method="post">
              <input type="hidden" name="of" value={id} />
              <Button variant="secondary" size="small" name="intent" value="share-again">
                {t("assignments:team.shareAgain", { count: received + inReview, name })}
              </Button>
            </form>
          ) : (
            t("assignments:team.noOthers")
          ),
        },
      }))}
      footer={t("assignments:team.againHint")}
    />
  );
}
