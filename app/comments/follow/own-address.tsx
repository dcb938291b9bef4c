import { useTranslate } from "~/i18n/translate";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { OwnComment } from "./own-comment.server";

/** Whether the author can be written to, and the way to have the links sent once more. */
export function OwnAddress({
  comment: { email, contactPurgedAt, confirmedAt, toBeConfirmed, lastLetter, held, status },
  mayAmend,
  waitSeconds,
}: {
  readonly comment: OwnComment;
  readonly mayAmend: boolean;
  readonly waitSeconds: number | undefined;
}) {
  const t = useTranslate();
  return (
    <Section heading={t("follow:address.heading")} id="address">
      {waitSeconds === undefined ? null : (
        <Alert kind="warning" role="alert" heading={t("follow:address.tooOften")} headingLevel={3}>
          <p>{t("follow:address.tooOftenText", { count: Math.ceil(waitSeconds / 60) })}</p>
        </Alert>
      )}
      {contactPurgedAt ? (
        <p>{t("follow:address.purged")}</p>
      ) : email === null ? (
        <p>{t(mayAmend ? "follow:address.none" : "follow:address.noneClosed")}</p>
      ) : (
        <>
          <p>
            <bdi>{t(confirmedAt ? "follow:address.confirmed" : "follow:address.waiting", { email })}</bdi>
          </p>
          {lastLetter === "held-back" ? <p>{t("follow:address.heldBack")}</p> : null}
          {lastLetter === "failed" ? <p>{t("follow:address.failed")}</p> : null}
          {held || status === "withdrawn" ? null : (
            <Form>
              <Button variant="secondary">
                {t(toBeConfirmed ? "follow:address.confirmAgain" : "follow:address.again")}
              </Button>
            </Form>
          )}
        </>
      )}
    </Section>
  );
}
