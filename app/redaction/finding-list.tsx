import { useTranslate } from "~/i18n/translate";
import { redactionsPath } from "~/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { Finding } from "./findings.server";
import { nameOfText } from "./name-of-text";
import { nameOfFinding } from "./redaction-form";
import type { RedactionView } from "./redaction-view.server";

interface FindingListProps {
  readonly view: RedactionView;
  readonly headingLevel?: 2 | 3;
  /** Of more, the comment's own page shows so many. */
  readonly most?: number;
  /** Where it is on the comment's own page: the address's parameters, to come back to the same place of the queue. */
  readonly onCommentPage?: { readonly search: string };
}

/** What looks like personal data and waits for a decision: redact it, or leave it as it is. */
export function FindingList({ view, headingLevel = 2, most = 500, onCommentPage }: FindingListProps) {
  const t = useTranslate();
  const { inTexts, inFiles } = view.findings;
  const shown = inTexts.slice(0, most);
  const left = inTexts.length - shown.length;
  const action = `${redactionsPath(view.trackingNumber)}${onCommentPage?.search || "?"}`;
  const nameOf = (file: string) => view.files.find(({ id }) => id === file)?.fileName ?? "";
  const hidden = (
    <>
      <input type="hidden" name="version" value={view.version} />
      {onCommentPage ? <input type="hidden" name="back" value="comment" /> : null}
    </>
  );
  return (
    <Section heading={t("redaction:findings.heading")} headingLevel={headingLevel} id="findings">
      {inTexts.length + inFiles.length === 0 ? (
        <p>{t("redaction:findings.none")}</p>
      ) : (
        <p className="usa-hint">{t("redaction:findings.text")}</p>
      )}
      {shown.length > 0 ? (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ul className="redaction-findings" role="list">
          {shown.map((finding) => (
            <li key={nameOfFinding(finding)}>
              <div>
                <b>{t(`redaction:kind.${finding.kind}`)}</b>{" "}
                <span className="redaction-words" lang={view.locale}>
                  {finding.words}
                </span>{" "}
                <span className="usa-hint">{placeOf(finding)}</span>
              </div>
              <Form action={action}>
                {hidden}
                <input type="hidden" name="finding" value={nameOfFinding(finding)} />
                <ButtonRow>
                  <Button
                    size="small"
                    name="intent"
                    value="accept"
                    aria-label={t("redaction:findings.acceptOne", wordsOf(finding))}
                  >
                    {t("redaction:findings.accept")}
                  </Button>
                  <Button
                    size="small"
                    variant="secondary"
                    name="intent"
                    value="dismiss"
                    aria-label={t("redaction:findings.dismissOne", wordsOf(finding))}
                  >
                    {t("redaction:findings.dismiss")}
                  </Button>
                </ButtonRow>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      {left > 0 ? <p>{t("redaction:findings.more", { count: left })}</p> : null}
      {inTexts.length > 1 ? (
        <Form action={action}>
          {hidden}
          {inTexts.map((finding) => (
            <input key={nameOfFinding(finding)} type="hidden" name="finding" value={nameOfFinding(finding)} />
          ))}
          <Button variant="secondary" name="intent" value="accept">
            {t("redaction:findings.acceptAll", { count: inTexts.length })}
          </Button>
        </Form>
      ) : null}
      {inFiles.map(({ file, kinds }) => (
        <p key={file}>
          {t("redaction:findings.inFile", {
            name: nameOf(file),
            kinds: kinds.map((kind) => t(`redaction:kind.${kind}`)).join(", "),
          })}{" "}
          <a href={`${redactionsPath(view.trackingNumber)}#files`}>{t("redaction:findings.toFiles")}</a>
        </p>
      ))}
    </Section>
  );

  function wordsOf({ kind, words }: Finding) {
    return { kind: t(`redaction:kind.${kind}`), words };
  }

  function placeOf({ part }: Finding): string {
    const text = view.texts.find((each) => each.part === part);
    return text ? nameOfText(text, t) : "";
  }
}
