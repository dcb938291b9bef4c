import { useTranslate } from "~/i18n/translate";
import { splitPath, themeChangePath } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Select } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { CodebookRefusal } from "./codebook";
import { NameFields } from "./name-fields";
import { PlaceSelect } from "./place-select";
import type { CodebookRead, CodebookTheme } from "./read-codebook.server";
import { CodebookProblem } from "./refusal";
import type { NameErrors, ThemeNamed } from "./theme-form";
import { underOf } from "./under";

export interface NotEdited {
  readonly refusal?: CodebookRefusal;
  readonly errors?: NameErrors;
  readonly entered: ThemeNamed;
}

/** One theme: its words, and where it may go. What changes tags is shown on a page of its own before it is done. */
export function ThemePage({
  codebook,
  theme,
  notSaved,
}: {
  readonly codebook: CodebookRead;
  readonly theme: CodebookTheme;
  readonly notSaved: NotEdited | undefined;
}) {
  const t = useTranslate();
  const changePath = themeChangePath(codebook.docket, theme.id);
  const others = codebook.themes.filter((other) => !other.retired && other.id !== theme.id);
  return (
    <>
      <CodebookProblem
        refusal={notSaved?.refusal}
        errors={notSaved?.errors && [{ suffix: "", errors: notSaved.errors }]}
      />
      <Section heading={t("tagging:codebook.edit")}>
        <Form key={theme.version}>
          <input type="hidden" name="version" value={theme.version} />
          <NameFields named={notSaved?.entered ?? theme} errors={notSaved?.errors} />
          <Button>{t("tagging:codebook.editSubmit")}</Button>
        </Form>
      </Section>
      {theme.retired ? (
        <Section heading={t("tagging:codebook.bringBack")}>
          <LinkButton variant="secondary" href={`${changePath}?do=brought-back`}>
            {t("tagging:codebook.bringBackPreview")}
          </LinkButton>
        </Section>
      ) : (
        <>
          <Section heading={t("tagging:codebook.move")}>
            <Form method="get" action={changePath}>
              <input type="hidden" name="do" value="moved" />
              <PlaceSelect
                edition={codebook.edition}
                label={t("tagging:codebook.moveUnder")}
                defaultValue={underOf(theme, codebook)}
              />
              <Button variant="secondary">{t("tagging:codebook.movePreview")}</Button>
            </Form>
          </Section>
          {others.length > 0 ? (
            <Section heading={t("tagging:codebook.merge")}>
              <Form method="get" action={changePath}>
                <input type="hidden" name="do" value="merged" />
                <Select
                  name="into"
                  label={t("tagging:codebook.mergeInto")}
                  emptyLabel={t("tagging:codebook.chooseTheme")}
                  required
                  requiredMark={t("triage:deciding.required")}
                  options={others.map((other) => ({
                    value: String(other.id),
                    label: t("tagging:theme.under", { name: other.name, code: underOf(other, codebook) }),
                  }))}
                />
                <Button variant="secondary">{t("tagging:codebook.mergePreview")}</Button>
              </Form>
            </Section>
          ) : null}
          <Section heading={t("tagging:codebook.split")}>
            <p className="usa-hint">{t("tagging:codebook.splitText")}</p>
            <LinkButton variant="secondary" href={splitPath(codebook.docket, theme.id)}>
              {t("tagging:codebook.splitStart")}
            </LinkButton>
          </Section>
          <Section heading={t("tagging:codebook.retire")}>
            <LinkButton variant="secondary" href={`${changePath}?do=retired`}>
              {t("tagging:codebook.retirePreview")}
            </LinkButton>
          </Section>
        </>
      )}
    </>
  );
}
