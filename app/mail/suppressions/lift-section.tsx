import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { suppressionsPath } from "~/paths";
import { Button } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { REASON_MAX } from "./lift-form";
import { ShownBy, Why } from "./suppression-facts";
import type { SuppressionRead } from "./suppressions.server";

/** What is known of a suppressed address, and the form that lets it have mail again. */
export function LiftSection({
  suppression,
  typed,
  error,
}: {
  readonly suppression: SuppressionRead;
  /** The reason as it was typed, where it was not taken. */
  readonly typed: string | undefined;
  readonly error: string | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Section heading={t("mail:suppressions.liftHeading")} id="lift">
      <DefinitionList
        items={[
          { term: t("mail:suppressions.since"), description: formatShort(suppression.since, locale) },
          { term: t("mail:suppressions.why"), description: <Why of={suppression} /> },
          { term: t("mail:suppressions.about"), description: <ShownBy of={suppression} /> },
        ]}
      />
      <Form action={suppressionsPath}>
        <input type="hidden" name="id" value={suppression.id} />
        <TextField
          name="reason"
          label={t("mail:suppressions.liftReason")}
          hint={t("mail:suppressions.liftHint")}
          defaultValue={typed}
          error={error}
          maxLength={REASON_MAX}
          width="full"
          required
        />
        <Button variant="danger" name="intent" value="lift">
          {t("mail:suppressions.liftSubmit")}
        </Button>
      </Form>
      <p>
        <a href={suppressionsPath}>{t("mail:suppressions.keep")}</a>
      </p>
    </Section>
  );
}
