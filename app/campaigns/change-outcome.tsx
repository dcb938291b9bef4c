import { useTranslate } from "~/i18n/translate";
import { campaignPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { Form } from "~/ui/form";
import type { Done } from "./campaign-address";
import type { NotChanged } from "./change-forms";

/** What was done to a campaign, with the way back; or why nothing was. Announced. */
export function ChangeOutcome({
  outcome,
  notChanged,
}: {
  readonly outcome: Done | undefined;
  readonly notChanged?: NotChanged | undefined;
}) {
  const t = useTranslate();
  if (notChanged) {
    const field = { rename: "name", "put-in": "number" }[notChanged.intent];
    const message = t(`campaigns:problem.${notChanged.refusal}`);
    if (field && notChanged.refusal !== "overtaken") {
      return (
        <ErrorSummary title={t("campaigns:problem.title")} errors={[{ fieldId: fieldId(field), message }]} />
      );
    }
    return (
      <Alert kind="error" role="alert" heading={t("campaigns:problem.title")}>
        {message}
      </Alert>
    );
  }
  if (!outcome) return null;
  const { change, campaignId, changeId } = outcome;
  return (
    <Alert kind="success" role="status">
      {t(`campaigns:done.${change}`)}
      {changeId === undefined ? null : (
        <Form action={campaignPath(campaignId)}>
          <input type="hidden" name="change" value={changeId} />
          <Button variant="secondary" size="small" name="intent" value="undo">
            {t("campaigns:done.undo")}
          </Button>
        </Form>
      )}
    </Alert>
  );
}
