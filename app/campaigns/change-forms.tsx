import { useTranslate } from "~/i18n/translate";
import { campaignJoinPath, campaignPath } from "~/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { CampaignRefusal } from "./change-rules";
import type { CampaignRead } from "./read-campaign.server";

/** What was sent and not done, to be shown again. */
export interface NotChanged {
  readonly refusal: CampaignRefusal;
  readonly intent: string;
  readonly name?: string;
  readonly number?: string;
  readonly chosen?: readonly string[];
}

/** Naming a campaign, putting a comment in, and joining another to it. */
export function ChangeForms({
  campaign,
  notChanged,
}: {
  readonly campaign: CampaignRead;
  readonly notChanged: NotChanged | undefined;
}) {
  const t = useTranslate();
  const action = campaignPath(campaign.id);
  const problemOf = (intent: string) =>
    notChanged?.intent === intent && notChanged.refusal !== "overtaken"
      ? t(`campaigns:problem.${notChanged.refusal}`)
      : undefined;
  return (
    <Section heading={t("campaigns:change.heading")} id="change">
      <div className="ui-campaign-forms">
        <Form action={action}>
          <input type="hidden" name="version" value={campaign.version} />
          <TextField
            name="name"
            label={t("campaigns:change.name")}
            hint={t("campaigns:change.nameHint")}
            error={problemOf("rename")}
            defaultValue={notChanged?.name ?? campaign.name}
          />
          <Button variant="secondary" size="small" name="intent" value="rename">
            {t("campaigns:change.rename")}
          </Button>
        </Form>
        <Form action={action}>
          <input type="hidden" name="version" value={campaign.version} />
          <TextField
            name="number"
            label={t("campaigns:change.putInField")}
            hint={t("campaigns:change.putInHint")}
            error={problemOf("put-in")}
            defaultValue={notChanged?.number ?? ""}
            width="medium"
          />
          <Button variant="secondary" size="small" name="intent" value="put-in">
            {t("campaigns:change.putInSubmit")}
          </Button>
        </Form>
        <Form action={campaignJoinPath(campaign.id)} method="get">
          <TextField
            name="other"
            label={t("campaigns:change.joinField")}
            hint={t("campaigns:change.joinHint")}
            width="short"
          />
          <Button variant="secondary" size="small">
            {t("campaigns:change.joinSubmit")}
          </Button>
        </Form>
      </div>
    </Section>
  );
}
