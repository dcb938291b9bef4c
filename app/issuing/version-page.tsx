import { formatInBothCapitals, formatShort } from "~/i18n/dates";
import { formatFileSize, formatNumber } from "~/i18n/numbers";
import { type TextName, useLocale, useTranslate } from "~/i18n/translate";
import { differencesPath, issuedFilePath, issuedVersionPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import type { VersionRead } from "./issued-summaries.server";
import { useIssueProgress } from "./use-issue-progress";

/** What the files that every version has are; others are listed by their names alone. */
const fileKinds: Readonly<Record<string, TextName>> = {
  "summary-en.docx": "issuing:version.kind.summary-en.docx",
  "summary-es.docx": "issuing:version.kind.summary-es.docx",
  "summary-en.html": "issuing:version.kind.summary-en.html",
  "summary-es.html": "issuing:version.kind.summary-es.html",
  "summary.json": "issuing:version.kind.summary.json",
  "counts.json": "issuing:version.kind.counts.json",
  "counts.csv": "issuing:version.kind.counts.csv",
  "counted-comments.txt": "issuing:version.kind.counted-comments.txt",
};

interface VersionProps {
  readonly docket: string;
  readonly version: VersionRead;
}

/** A version that is not issued: being prepared, or why it failed and what can be done. */
export function UnissuedVersion({
  docket,
  version: { version, state, problem },
  canIssue,
}: VersionProps & { readonly canIssue: boolean }) {
  const t = useTranslate();
  useIssueProgress(docket, version, state);
  return (
    <>
      <Alert kind={state === "failed" ? "error" : "info"} role="status">
        {state === "failed" ? (
          <>
            <p>{t("issuing:version.nothing")}</p>
            <p>{t(`issuing:version.failed.${problem ?? "error"}`)}</p>
          </>
        ) : (
          t("issuing:version.preparing")
        )}
      </Alert>
      <ButtonRow>
        {state === "preparing" ? (
          <LinkButton variant="secondary" href={issuedVersionPath(docket, version)}>
            {t("issuing:version.reload")}
          </LinkButton>
        ) : null}
      </ButtonRow>
      {canIssue ? (
        <Form>
          <ButtonRow>
            {state === "failed" ? (
              <Button name="intent" value="try-again">
                {t("issuing:version.tryAgain")}
              </Button>
            ) : null}
            <Button variant="secondary" name="intent" value="give-up">
              {t("issuing:version.giveUp")}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}

/** An issued version: what it is of, and its files with their sums. */
export function IssuedVersion({
  docket,
  version,
  filters,
  edition,
}: VersionProps & { readonly filters: string; readonly edition: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { asOf, issuedAt, askedBy, note, contentSha256, files } = version;
  const capitals = { inWashington: t("inWashington"), inMexicoCity: t("inMexicoCity") };
  return (
    <>
      <Section heading={t("issuing:version.facts")}>
        <DefinitionList
          items={[
            {
              term: t("issuing:version.asOf"),
              description: asOf && formatInBothCapitals(asOf, locale, capitals),
            },
            { term: t("issuing:version.issuedAt"), description: issuedAt && formatShort(issuedAt, locale) },
            { term: t("issuing:version.by"), description: askedBy ?? t("issuing:list.former") },
            { term: t("issuing:version.edition"), description: edition },
            { term: t("issuing:version.filters"), description: filters },
            ...(note ? [{ term: t("issuing:version.note"), description: note }] : []),
            {
              term: t("issuing:version.checksum"),
              description: (
                <>
                  <span className="issued-sum">{contentSha256}</span>
                  <br />
                  <span className="usa-hint">{t("issuing:version.checksumNote")}</span>
                </>
              ),
            },
          ]}
        />
      </Section>
      <DataTable
        caption={t("issuing:version.files")}
        columns={[
          { key: "file", header: t("issuing:version.file"), rowHeader: true },
          { key: "what", header: t("issuing:version.what") },
          { key: "size", header: t("issuing:version.size"), numeric: true },
          { key: "digest", header: t("issuing:version.digest") },
        ]}
        rows={files.map(({ name, size, sha256 }) => {
          const what = fileKinds[name];
          return {
            key: name,
            cells: {
              file: <a href={issuedFilePath(docket, version.version, name)}>{name}</a>,
              what: what ? t(what) : null,
              size: formatFileSize(size, locale),
              digest: <span className="issued-sum">{sha256}</span>,
            },
          };
        })}
        footer={t("issuing:version.sameBytes")}
      />
      {version.version > 1 ? (
        <p>
          <a href={differencesPath(docket, version.version, version.version - 1)}>
            {t("issuing:version.differences", { version: formatNumber(version.version - 1, locale) })}
          </a>
        </p>
      ) : null}
    </>
  );
}
