import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { TextArea, TextField } from "~/ui/field";
import { Section } from "~/ui/section";
import { describeCommenter } from "./document/compose-section";
import { isSound, type ReferenceRead } from "./finding";
import type { FindingEntered } from "./finding-form";

/** The comments that a finding points to, numbered as its marks name them, and fields to point to another. Within the finding's form. */
export function ReferenceList({
  references,
  entered,
  problems,
}: {
  readonly references: readonly ReferenceRead[];
  /** What was typed into the fields below and could not be taken. */
  readonly entered: Pick<FindingEntered, "comment" | "quote"> | undefined;
  readonly problems: { readonly comment?: string | undefined; readonly quote?: string | undefined };
}) {
  const t = useTranslate();
  return (
    <Section heading={t("findings:references.heading")} id="references">
      {references.length === 0 ? <p className="usa-hint">{t("findings:references.none")}</p> : null}
      <ul className="findings">
        {references.map((reference) => (
          <Reference key={reference.position} reference={reference} />
        ))}
      </ul>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{t("findings:references.add")}</legend>
        <TextField
          name="comment"
          label={t("findings:references.number")}
          hint={t("findings:references.numberHint")}
          defaultValue={entered?.comment}
          error={problems.comment}
          spellCheck={false}
          autoComplete="off"
        />
        <TextArea
          name="quote"
          label={t("findings:references.quote")}
          hint={t("findings:references.quoteHint")}
          rows={3}
          defaultValue={entered?.quote}
          error={problems.quote}
        />
        <Button variant="secondary" name="intent" value="add">
          {t("findings:references.addButton")}
        </Button>
      </fieldset>
    </Section>
  );
}

function Reference({ reference }: { readonly reference: ReferenceRead }) {
  const t = useTranslate();
  const locale = useLocale();
  const { position, trackingNumber, standing, quote, commenter } = reference;
  return (
    <li className="finding" id={`reference-${position}`}>
      <p>
        <b>[{position}]</b>{" "}
        <a href={deskCommentPath(trackingNumber)}>
          {t("findings:references.comment", { number: trackingNumber })}
        </a>
        {commenter ? ` · ${describeCommenter(commenter, locale, t)}` : null}
        {reference.isPublicVersion && standing === "public"
          ? ` · ${t("findings:references.publicVersion")}`
          : null}
      </p>
      {quote === null ? (
        <p className="usa-hint">{t("findings:references.pointed")}</p>
      ) : (
        <blockquote className="finding-quote" lang={reference.locale}>
          {quote}
        </blockquote>
      )}
      {isSound(reference) ? null : (
        <p className="usa-error-message">{t(`findings:references.broken.${standing}`)}</p>
      )}
      {isSound(reference) && (standing === "confidential" || standing === "not-posted") ? (
        <p className="usa-hint">{t(`findings:references.notPrinted.${standing}`)}</p>
      ) : null}
      <ButtonRow>
        <Button
          variant="secondary"
          size="small"
          name="intent"
          value={`drop:${position}`}
          aria-label={t("findings:references.dropNamed", { position })}
        >
          {t("findings:references.drop")}
        </Button>
      </ButtonRow>
    </li>
  );
}
