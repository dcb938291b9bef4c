import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { TextField } from "~/ui/field";
import { Section } from "~/ui/section";
import { describeCommenter } from "./document/compose-section";
import { beginningOf } from "./finding-words";
import type { FindingPageRead } from "./read-finding-page.server";

/** Tagged passages of the finding's section, each with a button to quote it. Within the finding's form, so that nothing typed is lost. */
export function QuotePicker({ page }: { readonly page: FindingPageRead }) {
  const t = useTranslate();
  const locale = useLocale();
  const { passages, q, older, isFirstPage } = page;
  return (
    <Section heading={t("findings:passages.heading")} id="passages">
      <p className="usa-hint">{t("findings:passages.hint")}</p>
      <TextField name="q" type="search" label={t("findings:passages.search")} defaultValue={q} />
      <ButtonRow>
        <Button variant="secondary" name="intent" value="look">
          {t("findings:passages.look")}
        </Button>
      </ButtonRow>
      {passages.length === 0 ? (
        <p>{t(q === "" ? "findings:passages.none" : "findings:passages.noneFound")}</p>
      ) : null}
      <ul className="findings">
        {passages.map((passage) => (
          <li key={passage.id} className="finding">
            <blockquote className="finding-quote" lang={passage.locale}>
              {passage.quote}
            </blockquote>
            <p className="usa-hint">
              <a href={deskCommentPath(passage.trackingNumber)}>
                {t("findings:references.comment", { number: passage.trackingNumber })}
              </a>{" "}
              ·{" "}
              {describeCommenter(
                {
                  kind: passage.commenterKind,
                  type: passage.stakeholderType,
                  organization: passage.organizationName,
                  name: passage.publicName,
                  country: passage.country,
                },
                locale,
                t,
              )}
            </p>
            <Button
              variant="secondary"
              size="small"
              name="intent"
              value={`pick:${passage.id}`}
              aria-label={t("findings:passages.quoteNamed", { text: beginningOf(passage.quote) })}
            >
              {t("findings:passages.quote")}
            </Button>
          </li>
        ))}
      </ul>
      <ButtonRow>
        {isFirstPage ? null : (
          <Button variant="quiet" name="intent" value="look">
            {t("findings:passages.newest")}
          </Button>
        )}
        {older === undefined ? null : (
          <Button variant="quiet" name="intent" value={`look:${older}`}>
            {t("findings:passages.older")}
          </Button>
        )}
      </ButtonRow>
    </Section>
  );
}
