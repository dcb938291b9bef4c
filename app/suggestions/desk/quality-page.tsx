import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { summaryPath } from "~/paths";
import type { EditionRead } from "~/pillars/edition";
import { Disclosure } from "~/ui/disclosure";
import { EmptyState } from "~/ui/empty-state";
import { FigureRow } from "~/ui/figure-row";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import type { SuggestionQuality } from "./quality.server";
import { BandTable, LabelTable, ShippedTable } from "./quality-tables";
import { shippedQuality } from "./shipped-quality";

/** Fewer tell more of chance than of the suggestions. */
const LEAST_JUDGED = 20;

interface QualityPageProps {
  readonly docket: string;
  readonly quality: SuggestionQuality;
  readonly edition: EditionRead;
}

/** How good a docket's suggested tags are, by what people decided, and what they are made by. */
export function QualityPage({ docket, quality, edition }: QualityPageProps) {
  const t = useTranslate();
  return (
    <>
      <PageHeading
        title={t("suggestions:quality.title", { docket })}
        lede={t("suggestions:quality.lede")}
        actions={<a href={summaryPath(docket)}>{t("suggestions:quality.back")}</a>}
      />
      <States states={quality.states} />
      <Model model={quality.model} />
      <Section heading={t("suggestions:quality.judged")}>
        <Judged quality={quality} edition={edition} />
      </Section>
      <Section heading={t("suggestions:quality.shipped")}>
        <p>{t("suggestions:quality.shippedText", { number: shippedQuality.comments })}</p>
        <ShippedTable />
      </Section>
    </>
  );
}

function States({ states }: Pick<SuggestionQuality, "states">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Section heading={t("suggestions:quality.states")}>
      <FigureRow
        items={(["waiting", "accepted", "inBulk", "dismissed", "passedOver"] as const).map((state) => ({
          label: t(`suggestions:quality.${state}`),
          value: formatNumber(states[state], locale),
        }))}
      />
    </Section>
  );
}

function Model({ model }: Pick<SuggestionQuality, "model">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Section heading={t("suggestions:quality.model")}>
      {model ? (
        <>
          <p>
            {t("suggestions:quality.learned", {
              version: formatNumber(model.version, locale),
              when: formatShort(model.trainedAt, locale),
              number: formatNumber(model.decisions, locale),
            })}
          </p>
          <p className="usa-hint">{t("suggestions:quality.again")}</p>
        </>
      ) : (
        <p>{t("suggestions:quality.start")}</p>
      )}
    </Section>
  );
}

function Judged({ quality, edition }: Omit<QualityPageProps, "docket">) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const countOf = (language: "en" | "es") =>
    quality.judged.find((each) => each.locale === language)?.count ?? 0;
  const total = countOf("en") + countOf("es");
  if (total < LEAST_JUDGED) {
    return (
      <EmptyState heading={t("suggestions:quality.tooFewHeading")} headingLevel={3}>
        {t("suggestions:quality.tooFew", { number: number(total) })}
      </EmptyState>
    );
  }
  const isPillar = ({ workstreamId }: { readonly workstreamId: number | null }) => workstreamId === null;
  return (
    <>
      <p>
        {t("suggestions:quality.judgedBy", {
          count: total,
          number: number(total),
          en: number(countOf("en")),
          es: number(countOf("es")),
        })}
      </p>
      <LabelTable
        of="pillars"
        places={edition.pillars.map(({ id, ...pillar }) => ({ ...pillar, pillarId: id, workstreamId: null }))}
        labels={quality.labels.filter(isPillar)}
      />
      <p className="usa-hint">{t("suggestions:quality.terms")}</p>
      <Disclosure summary={t("suggestions:quality.byWorkstream")}>
        <LabelTable
          of="workstreams"
          places={edition.pillars.flatMap((pillar) =>
            pillar.workstreams.map(({ id, ...workstream }) => ({
              ...workstream,
              pillarId: pillar.id,
              workstreamId: id,
            })),
          )}
          labels={quality.labels.filter((label) => !isPillar(label))}
        />
      </Disclosure>
      <BandTable bands={quality.bands} />
      <Disclosure summary={t("suggestions:quality.how")}>
        <p>{t("suggestions:quality.howText")}</p>
        <p>{t("suggestions:quality.seen")}</p>
      </Disclosure>
    </>
  );
}
