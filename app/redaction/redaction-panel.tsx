import { useLocation } from "@remix-run/react";
import { useTranslate } from "~/i18n/translate";
import { redactionsPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Disclosure } from "~/ui/disclosure";
import { Section } from "~/ui/section";
import { FindingList } from "./finding-list";
import { RedactionSaved } from "./redaction-saved";
import type { RedactionView } from "./redaction-view.server";

/** Of many findings the comment's page shows the first ones. */
const MOST_FINDINGS = 8;

/**
 * On a comment's own page: what of it is kept from the public, and what looks like personal data. Before the decision,
 * so that nobody posts it unaware.
 */
export function RedactionPanel({ view }: { readonly view: RedactionView }) {
  const t = useTranslate();
  const { search } = useLocation();
  const saved = new URLSearchParams(search).get("redaction");
  if (view.status === "withdrawn") return null;
  const hidden = view.files.filter(({ hiddenReason }) => hiddenReason !== null).length;
  const { redactions, findings, amended } = view;
  const any = findings.inTexts.length + findings.inFiles.length > 0;
  return (
    <Section heading={t("redaction:desk.heading")} id="redaction">
      <RedactionSaved saved={saved} />
      <PublicFindings view={view} />
      {amended ? <Alert kind="warning">{t("redaction:desk.amended", amended)}</Alert> : null}
      <p>
        {redactions.length > 0 || hidden === 0
          ? t(redactions.length > 0 ? "redaction:desk.count" : "redaction:desk.none", {
              count: redactions.length,
            })
          : null}{" "}
        {hidden > 0 ? t("redaction:desk.files", { count: hidden }) : null}
      </p>
      <p>
        <a href={redactionsPath(view.trackingNumber)}>{t("redaction:desk.open")}</a>
      </p>
      {any ? (
        <Disclosure
          summary={t("redaction:findings.decide", {
            count: findings.inTexts.length + findings.inFiles.length,
          })}
          // whoever has just decided about one goes on to the next
          open={saved === "accept" || saved === "dismiss"}
        >
          <FindingList
            view={view}
            headingLevel={3}
            most={MOST_FINDINGS}
            onCommentPage={{ search: withoutSaved(search) }}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}

/** The warning about what everybody reads, or will read once the comment is posted. */
function PublicFindings({ view }: { readonly view: RedactionView }) {
  const t = useTranslate();
  const publicParts = view.texts.filter(({ isPublic }) => isPublic).map(({ part }) => part);
  const publicFiles = view.files.filter(({ isPublic }) => isPublic).map(({ id }) => id);
  const count =
    view.findings.inTexts.filter(({ part }) => publicParts.includes(part)).length +
    view.findings.inFiles.filter(({ file }) => publicFiles.includes(file)).length;
  if (count === 0) return null;
  return (
    <Alert kind="warning">
      {t("redaction:findings.warning", { count })}{" "}
      {t(view.status === "posted" ? "redaction:findings.posted" : "redaction:findings.beforePosting")}
    </Alert>
  );
}

/** The queue's place alone, without what was told of the save before. */
function withoutSaved(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const told of ["saved", "did", "redaction"]) parameters.delete(told);
  return parameters.size > 0 ? `?${parameters}` : "";
}
