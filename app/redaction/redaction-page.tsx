import { useState } from "react";
import { ShownText } from "~/comments/redacting/shown-text";
import { useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { SelectableText } from "~/ui/selecting/selectable-text";
import { SelectionTools } from "~/ui/selecting/selection-tools";
import { FileVisibility } from "./file-visibility";
import { FindingList } from "./finding-list";
import { nameOfText } from "./name-of-text";
import { RedactFields } from "./redact-fields";
import type { EnteredRedaction, RedactionErrors } from "./redaction-form";
import { RedactionList } from "./redaction-list";
import { RedactionSaved } from "./redaction-saved";
import type { RedactionPreview, RedactionView } from "./redaction-view.server";
import { listMarks } from "./text-marks";

/** What the page is told by its action where nothing was saved: why, or how it will look. */
export interface RedactionTold {
  readonly refusal?: "overtaken" | "not-allowed" | "no-words" | "too-many" | undefined;
  readonly errors?: RedactionErrors | undefined;
  readonly entered: EnteredRedaction;
  readonly preview?: RedactionPreview | undefined;
}

interface RedactionPageProps {
  readonly view: RedactionView;
  /** The `redaction` parameter of the address, by which a save that succeeded tells of itself. */
  readonly saved: string | null;
  readonly told: RedactionTold | undefined;
}

/** A comment's texts and files with what of them is kept from the public, and the tools to change it. */
export function RedactionPage({ view, saved, told }: RedactionPageProps) {
  const t = useTranslate();
  const open = view.status !== "withdrawn";
  return (
    <article>
      <p>
        <a href={deskCommentPath(view.trackingNumber)}>{t("redaction:desk.back")}</a>
      </p>
      <NotSaved told={told} />
      {told ? null : <RedactionSaved saved={saved} />}
      <PageHeading
        eyebrow={
          <>
            {view.docketNumber} · {t(`vocabulary:commentStatus.${view.status}`)}
          </>
        }
        title={t("redaction:desk.title", { trackingNumber: view.trackingNumber })}
        lede={t("redaction:desk.lede")}
      />
      <p className="usa-hint">{t(open ? "redaction:desk.cached" : "redaction:desk.withdrawn")}</p>
      {view.amended ? <Alert kind="warning">{t("redaction:desk.amended", view.amended)}</Alert> : null}
      {told?.preview ? <Preview view={view} told={told} preview={told.preview} /> : null}
      <Texts view={view} told={told} open={open && !told?.preview} />
      {open ? <FindingList view={view} /> : null}
      <RedactionList view={view} open={open} />
      <FileVisibility view={view} open={open} />
    </article>
  );
}

function NotSaved({ told }: { readonly told: RedactionTold | undefined }) {
  const t = useTranslate();
  if (told?.refusal) {
    return (
      <Alert kind="error" role="alert" heading={t("redaction:problem.title")}>
        {t(`redaction:problem.${told.refusal}`)}
      </Alert>
    );
  }
  const errors = Object.entries(told?.errors ?? {}).map(([field, error]) => ({
    fieldId: field,
    message: t(`redaction:problem.${error}`),
  }));
  return <ErrorSummary title={t("redaction:problem.title")} errors={errors} />;
}

/** The part as everybody will read it, with buttons to save it or to go back to the form. */
function Preview({
  view,
  told,
  preview,
}: {
  readonly view: RedactionView;
  readonly told: RedactionTold;
  readonly preview: RedactionPreview;
}) {
  const t = useTranslate();
  const text = view.texts.find(({ part }) => part === preview.part);
  return (
    <Section heading={t("redaction:preview.heading")} id="preview">
      {text ? <p className="usa-hint">{nameOfText(text, t)}</p> : null}
      <div className="redaction-preview">
        <ShownText text={preview.text} removals={preview.removals} lang={view.locale} />
      </div>
      <Form>
        <input type="hidden" name="version" value={view.version} />
        {Object.entries(told.entered).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button name="intent" value="redact">
            {t("redaction:preview.save")}
          </Button>
          <Button name="intent" value="change" variant="secondary">
            {t("redaction:preview.change")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** The texts with their marks, and the form that a chosen stretch is put into. */
function Texts({
  view,
  told,
  open,
}: {
  readonly view: RedactionView;
  readonly told: RedactionTold | undefined;
  readonly open: boolean;
}) {
  const t = useTranslate();
  const [entered, setEntered] = useState(told?.entered);
  const [chosenAt, setChosenAt] = useState(0);
  return (
    <div className="redaction-work">
      <Section heading={t("redaction:desk.texts")}>
        {view.texts.map((text) => (
          <Section key={text.part} headingLevel={3} heading={nameOfText(text, t)}>
            {text.isPublic ? null : <p className="usa-hint">{t("redaction:desk.notPublic")}</p>}
            <SelectableText
              part={text.part}
              text={text.text}
              lang={view.locale}
              marks={listMarks(view, text.part, t)}
            />
          </Section>
        ))}
      </Section>
      {open && view.texts.length > 0 ? (
        <>
          <SelectionTools
            labels={{
              tools: t("selecting:tools"),
              hint: t("selecting:hint"),
              from: t("selecting:from"),
              to: t("selecting:to"),
              of: (count) => t("selecting:of", { count }),
              chosen: t("selecting:chosen"),
            }}
            buttons={[
              {
                key: "redact",
                label: t("redaction:form.choose"),
                onChoose: ({ part, start, end, quote }) => {
                  setEntered({
                    reason: entered?.reason ?? "",
                    note: entered?.note ?? "",
                    occurrence: "",
                    part,
                    quote,
                    start: String(start),
                    end: String(end),
                  });
                  setChosenAt((count) => count + 1);
                },
              },
            ]}
          />
          <RedactFields
            // fresh fields for a freshly chosen stretch
            key={chosenAt}
            takesFocus={chosenAt > 0}
            view={view}
            entered={entered}
            errors={told?.errors}
          />
        </>
      ) : null}
    </div>
  );
}
