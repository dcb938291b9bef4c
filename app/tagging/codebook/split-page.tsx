import type { Locale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Fieldset, Select } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { type CodebookRefusal, MOST_SPLIT, NEW_THEMES, type Preview } from "./codebook";
import { NameFields } from "./name-fields";
import { PreviewList } from "./preview-list";
import type { CodebookTheme } from "./read-codebook.server";
import { CodebookProblem } from "./refusal";
import type { SplitEntered, SplitErrors } from "./split-form";

export interface NotSplit {
  readonly refusal?: CodebookRefusal | undefined;
  readonly errors?: SplitErrors | undefined;
  readonly preview?: Preview | undefined;
  readonly entered: SplitEntered;
}

interface SplitPageProps {
  readonly theme: CodebookTheme;
  readonly passages: readonly Part[];
  readonly comments: readonly Part[];
  readonly sent: NotSplit | undefined;
}

interface Part {
  readonly id: number;
  readonly trackingNumber: string;
  readonly locale: Locale;
  readonly text: string;
}

/** Splitting a theme: names for the new ones, what goes to which, and then what that does to existing tags. */
export function SplitPage({ theme, passages, comments, sent }: SplitPageProps) {
  const t = useTranslate();
  const { preview, entered } = sent ?? {};
  return (
    <>
      <CodebookProblem refusal={sent?.refusal} errors={sent?.errors} />
      <Form>
        <input type="hidden" name="version" value={theme.version} />
        {preview && entered ? (
          <Confirm preview={preview} entered={entered} />
        ) : (
          <>
            {numbers.slice(0, 2).map((number) => (
              <NewTheme key={number} number={number} sent={sent} />
            ))}
            <Disclosure
              summary={t("tagging:codebook.moreThemes")}
              open={entered?.names.slice(2).some(({ nameEn, nameEs }) => nameEn + nameEs !== "")}
            >
              {numbers.slice(2).map((number) => (
                <NewTheme key={number} number={number} sent={sent} optional />
              ))}
            </Disclosure>
            <Parts kind="passage" parts={passages} theme={theme} entered={entered} />
            <Parts kind="comment" parts={comments} theme={theme} entered={entered} />
            <Button name="intent" value="preview">
              {t("tagging:codebook.splitPreview")}
            </Button>
          </>
        )}
      </Form>
    </>
  );
}

const numbers = Array.from({ length: NEW_THEMES }, (_, index) => index + 1);

function NewTheme({
  number,
  sent,
  optional = false,
}: {
  readonly number: number;
  readonly sent: NotSplit | undefined;
  readonly optional?: boolean;
}) {
  const t = useTranslate();
  return (
    <Fieldset legend={t("tagging:codebook.newTheme", { number })}>
      <NameFields
        suffix={String(number)}
        named={sent?.entered.names[number - 1]}
        errors={sent?.errors?.find(({ suffix }) => suffix === String(number))?.errors}
        optional={optional}
      />
    </Fieldset>
  );
}

function Parts({
  kind,
  parts,
  theme,
  entered,
}: {
  readonly kind: "passage" | "comment";
  readonly parts: readonly Part[];
  readonly theme: CodebookTheme;
  readonly entered: SplitEntered | undefined;
}) {
  const t = useTranslate();
  if (parts.length === 0) return null;
  const options = [
    { value: "", label: t("tagging:codebook.stays", { name: theme.name }) },
    ...numbers.map((number) => ({
      value: String(number - 1),
      label: t("tagging:codebook.newTheme", { number }),
    })),
  ];
  return (
    <Section heading={t(`tagging:codebook.split-${kind}`)}>
      {parts.length === MOST_SPLIT ? (
        <p className="usa-hint">{t("tagging:codebook.splitLimit", { count: MOST_SPLIT })}</p>
      ) : null}
      <ul className="ui-plain-list">
        {parts.map(({ id, trackingNumber, locale, text }) => (
          <li key={id} className="ui-passage">
            <p>
              <a href={deskCommentPath(trackingNumber)}>{trackingNumber}</a>
            </p>
            <p className="ui-passage__quote" lang={locale}>
              {text}
            </p>
            <Select
              name={`${kind}.${id}`}
              label={t("tagging:codebook.goesTo", { trackingNumber })}
              defaultValue={entered?.shares[`${kind}.${id}`] ?? ""}
              options={options}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const namesAsFields = ({ names }: SplitEntered): [string, string][] =>
  names.flatMap((named, index) =>
    (["nameEn", "nameEs", "description"] as const).map((field): [string, string] => [
      `${field}${index + 1}`,
      named[field],
    ]),
  );

function Confirm({ preview, entered }: { readonly preview: Preview; readonly entered: SplitEntered }) {
  const t = useTranslate();
  return (
    <Section heading={t("tagging:codebook.previewHeading")}>
      {[...namesAsFields(entered), ...Object.entries(entered.shares)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PreviewList preview={preview} />
      <ButtonRow>
        <Button name="intent" value="split">
          {t("tagging:codebook.confirm.split")}
        </Button>
        <Button name="intent" value="back" variant="secondary">
          {t("tagging:codebook.backToForm")}
        </Button>
      </ButtonRow>
    </Section>
  );
}
