import { describeSector } from "~/comments/commenter";
import { countryName } from "~/comments/countries";
import { Fingerprint } from "~/comments/fingerprint";
import type { CommentRead } from "~/comments/read-comment.server";
import { formatInBothCapitals, formatShort } from "~/i18n/dates";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import type { EditionRead } from "~/pillars/edition";
import { type Definition, DefinitionList } from "~/ui/definition-list";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";

/** What is known of a comment besides its text. How to reach the commenter is not part of it. */
export function CommentFacts({
  comment,
  edition,
}: {
  readonly comment: CommentRead;
  readonly edition: EditionRead;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const submitted = formatInBothCapitals(comment.submittedAt, locale, {
    inWashington: t("inWashington"),
    inMexicoCity: t("inMexicoCity"),
  });
  const items: (Definition | false)[] = [
    fact("tags", namesOf(comment.tags, edition) ?? t("queue:list.untagged")),
    fact("declared", namesOf(comment.declaredPillars, edition) ?? t("triage:comment.none")),
    comment.withheldReason !== null &&
      fact("withheldReason", t(`vocabulary:withholdReason.${comment.withheldReason}`)),
    comment.withheldNote !== null && fact("withheldNote", comment.withheldNote),
    comment.withheldMessage !== null &&
      fact("withheldMessage", <PlainText text={comment.withheldMessage} lang={comment.locale} />),
    fact("kind", t(`vocabulary:commenterKind.${comment.commenterKind}`)),
    fact("type", t(`vocabulary:stakeholderType.${comment.stakeholderType}`)),
    comment.organizationName !== null && fact("organization", comment.organizationName),
    comment.publicName !== null && fact("name", comment.publicName),
    comment.signatoryRole !== null && fact("signatoryRole", comment.signatoryRole),
    comment.coSigners.length > 0 && fact("coSigners", comment.coSigners.join(" · ")),
    fact("publication", t(`vocabulary:publication.${comment.publication}`)),
    fact("country", comment.country ? countryName(comment.country, locale) : t("triage:comment.notSaid")),
    comment.region !== null && fact("region", comment.region),
    comment.sector !== null && fact("sector", describeSector(t, comment.sector)),
    fact("language", t(`vocabulary:language.${comment.locale}`)),
    fact("submitted", comment.receivedLate ? `${submitted} (${t("triage:comment.late")})` : submitted),
    comment.amendedAt !== null && fact("revision", amended(comment.revision, comment.amendedAt)),
    fact("confirmed", t(`triage:comment.${confirmedOf(comment)}`)),
    comment.fingerprint !== null && fact("fingerprint", <Fingerprint sha256={comment.fingerprint} />),
    fact("source", sourceOf(comment, t)),
  ];
  return (
    <Section heading={t("triage:comment.facts")}>
      <DefinitionList stacked items={items.filter((item) => item !== false)} />
    </Section>
  );

  function amended(revision: number, at: Date): string {
    const late = comment.closesAt !== null && at >= comment.closesAt;
    const text = t("triage:comment.amended", { revision, when: formatShort(at, locale) });
    return late ? `${text} (${t("triage:comment.late")})` : text;
  }

  function fact(term: FactName, description: Definition["description"]): Definition {
    return { term: t(`triage:comment.${term}`), description };
  }
}

type FactName =
  | "tags"
  | "declared"
  | "withheldReason"
  | "withheldNote"
  | "withheldMessage"
  | "kind"
  | "type"
  | "organization"
  | "name"
  | "signatoryRole"
  | "coSigners"
  | "publication"
  | "country"
  | "region"
  | "sector"
  | "language"
  | "submitted"
  | "revision"
  | "confirmed"
  | "fingerprint"
  | "source";

/** Tags by code and name, one a line; undefined where there is none. */
function namesOf(codes: readonly string[], edition: EditionRead) {
  if (codes.length === 0) return undefined;
  const known = edition.pillars.flatMap((pillar) => [pillar, ...pillar.workstreams]);
  return (
    <ul className="ui-plain-list">
      {codes.map((code) => (
        <li key={code}>
          <b>{code}</b> {known.find((tag) => tag.code === code)?.name}
        </li>
      ))}
    </ul>
  );
}

/** Whether the author reads the mail at the address given: never the address itself. */
function confirmedOf({ hasAddress, addressPurged, confirmedAt }: CommentRead) {
  if (addressPurged) return "addressPurged" as const;
  if (!hasAddress) return "noAddress" as const;
  return confirmedAt ? ("confirmedYes" as const) : ("confirmedNo" as const);
}

function sourceOf({ source, sourceReference }: CommentRead, t: Translate): string {
  if (source === "web") return t("triage:comment.sourceWeb");
  return sourceReference
    ? t("triage:comment.sourceImportAs", { reference: sourceReference })
    : t("triage:comment.sourceImport");
}
