import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { themePath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { isSamePlace, type Placed } from "../theme";
import type { CodebookRefusal } from "./codebook";
import { describeChange, isDone } from "./describe-codebook";
import { NameFields } from "./name-fields";
import { PlaceSelect } from "./place-select";
import type { CodebookRead, CodebookTheme } from "./read-codebook.server";
import { CodebookProblem } from "./refusal";
import type { NameErrors, ThemeNamed } from "./theme-form";

/** What was entered for a new theme and could not be saved. */
export interface NotAdded {
  readonly refusal?: CodebookRefusal;
  readonly errors?: NameErrors;
  readonly entered?: ThemeNamed & { readonly under: string };
}

interface CodebookPageProps {
  readonly codebook: CodebookRead;
  readonly canChange: boolean;
  /** The `done` parameter of the address. */
  readonly done: string | null;
  /** How many tags and themes an undoing had to leave. */
  readonly left: { readonly touched: number; readonly keptThemes: number };
  readonly notSaved: NotAdded | undefined;
}

/** A docket's codebook: its themes beneath pillars and workstreams, with how often each was given. */
export function CodebookPage(props: CodebookPageProps) {
  const { codebook, canChange, notSaved } = props;
  const t = useTranslate();
  const retired = codebook.themes.filter((theme) => theme.retired);
  return (
    <>
      <CodebookProblem
        refusal={notSaved?.refusal}
        errors={notSaved?.errors && [{ suffix: "", errors: notSaved.errors }]}
      />
      <Done {...props} />
      {canChange ? <UndoLast codebook={codebook} /> : null}
      <Section heading={t("tagging:codebook.themes")}>
        {codebook.themes.some((theme) => !theme.retired) ? (
          <Tree codebook={codebook} canChange={canChange} />
        ) : (
          <EmptyState heading={t("tagging:codebook.none")}>{t("tagging:codebook.noneText")}</EmptyState>
        )}
      </Section>
      {canChange ? (
        <Section heading={t("tagging:codebook.add")}>
          <Form>
            <PlaceSelect
              edition={codebook.edition}
              label={t("tagging:codebook.under")}
              defaultValue={notSaved?.entered?.under}
              error={notSaved?.refusal === "no-place" ? t("tagging:codebookProblem.no-place") : undefined}
            />
            <NameFields named={notSaved?.entered} errors={notSaved?.errors} />
            <Button name="intent" value="add">
              {t("tagging:codebook.addSubmit")}
            </Button>
          </Form>
        </Section>
      ) : null}
      {retired.length > 0 ? (
        <Section heading={t("tagging:codebook.retired")}>
          <ul className="ui-codebook">
            {retired.map((theme) => (
              <ThemeItem key={theme.id} theme={theme} docket={codebook.docket} canChange={canChange} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Done({ done, left, notSaved }: CodebookPageProps) {
  const t = useTranslate();
  const locale = useLocale();
  if (!isDone(done) || notSaved) return null;
  return (
    <Alert kind="success" role="status">
      {t(`tagging:codebook.done.${done}`)}
      {left.touched > 0
        ? ` ${t("tagging:codebook.leftTags", { count: left.touched, number: formatNumber(left.touched, locale) })}`
        : null}
      {left.keptThemes > 0 ? ` ${t("tagging:codebook.keptThemes", { count: left.keptThemes })}` : null}
    </Alert>
  );
}

function UndoLast({ codebook: { lastChange } }: { readonly codebook: CodebookRead }) {
  const t = useTranslate();
  const locale = useLocale();
  if (!lastChange) return null;
  return (
    <Form>
      <input type="hidden" name="change" value={lastChange.id} />
      <p className="usa-hint" id="last-change">
        {t("tagging:codebook.last", { when: formatShort(lastChange.madeAt, locale), name: lastChange.by })}
      </p>
      <Button variant="secondary" name="intent" value="undo" aria-describedby="last-change">
        {t("tagging:codebook.undo", { change: describeChange(lastChange, t, locale) })}
      </Button>
    </Form>
  );
}

function Tree({ codebook, canChange }: { readonly codebook: CodebookRead; readonly canChange: boolean }) {
  const at = (place: Placed) =>
    codebook.themes.filter((theme) => !theme.retired && isSamePlace(theme, place));
  const items = (place: Placed) =>
    at(place).map((theme) => (
      <ThemeItem key={theme.id} theme={theme} docket={codebook.docket} canChange={canChange} />
    ));
  return (
    <ul className="ui-codebook">
      {codebook.edition.pillars.map((pillar) => (
        <li key={pillar.code}>
          <b>{pillar.code}</b> {pillar.name}
          <ul>
            {items({ pillarId: pillar.id, workstreamId: null })}
            {pillar.workstreams.map((workstream) => {
              const place = { pillarId: pillar.id, workstreamId: workstream.id };
              return (
                <li key={workstream.code}>
                  <b>{workstream.code}</b> {workstream.name}
                  {at(place).length > 0 ? <ul>{items(place)}</ul> : null}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function ThemeItem({
  theme,
  docket,
  canChange,
}: {
  readonly theme: CodebookTheme;
  readonly docket: string;
  readonly canChange: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const other = locale === "en" ? theme.nameEs : theme.nameEn;
  const counts = [
    t("tagging:codebook.comments", { count: theme.comments, number: formatNumber(theme.comments, locale) }),
    t("tagging:codebook.passages", { count: theme.passages, number: formatNumber(theme.passages, locale) }),
  ];
  return (
    <li className="ui-codebook__theme">
      {canChange ? <a href={themePath(docket, theme.id)}>{theme.name}</a> : <b>{theme.name}</b>}{" "}
      <span className="usa-hint" lang={locale === "en" ? "es" : "en"}>
        {other}
      </span>
      <div className="usa-hint">
        {counts.join(" · ")}
        {theme.mergedInto ? ` · ${t("tagging:codebook.mergedInto", { name: theme.mergedInto })}` : null}
      </div>
      {theme.description ? <p className="ui-plain-text">{theme.description}</p> : null}
    </li>
  );
}
