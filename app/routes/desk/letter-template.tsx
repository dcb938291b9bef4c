import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { locales } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { letterTemplateBodyPath, letterTemplatesPath } from "~/paths";
import { DefinitionList } from "~/ui/definition-list";
import { PageHeading } from "~/ui/page-heading";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { subscriptionHeaders } from "~emails/header-fields";
import { findTemplate } from "~emails/templates";
import { deskTitle } from "./page-title";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = deskTitle<Loaded>(
  (t, loaded) => loaded?.letters[0]?.subject ?? t("acknowledgements:templates.title"),
);

export function loader({ params }: LoaderFunctionArgs) {
  const template = findTemplate(params.template);
  if (!template) throw new Response(null, { status: 404 });
  const letters = locales.map((locale) => {
    const { subject, text } = template.render(locale);
    const headers = subscriptionHeaders({ unsubscribeUrl: template.unsubscribeUrl(locale) ?? null });
    return { locale, subject, text, headers: Object.entries(headers ?? {}) };
  });
  return { name: template.name, letters };
}

/** A letter in both languages side by side: wide and light, as narrow as a telephone and dark, and as plain text. */
export default function LetterTemplate() {
  const { name, letters } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const here = letters.find((letter) => letter.locale === locale);
  const looks = [
    { look: "wide", colors: "light", className: "ui-mail-frame" },
    { look: "narrow", colors: "dark", className: "ui-mail-frame ui-mail-frame--narrow" },
  ] as const;
  return (
    <>
      <PageHeading
        eyebrow={t("acknowledgements:templates.eyebrow")}
        title={here?.subject}
        lede={t("acknowledgements:templates.madeUp")}
        actions={<a href={letterTemplatesPath}>{t("acknowledgements:templates.back")}</a>}
      />
      <div className="ui-side-by-side">
        {letters.map((letter) => (
          <Section key={letter.locale} heading={t(`vocabulary:language.${letter.locale}`)}>
            <DefinitionList
              stacked
              items={[
                {
                  term: t("acknowledgements:outbox.subject"),
                  description: <span lang={letter.locale}>{letter.subject}</span>,
                },
                ...letter.headers.map(([term, value]) => ({ term, description: <code>{value}</code> })),
              ]}
            />
            {looks.map(({ look, colors, className }) => (
              <Section key={look} headingLevel={3} heading={t(`acknowledgements:templates.${look}`)}>
                <iframe
                  className={className}
                  sandbox=""
                  src={letterTemplateBodyPath(name, letter.locale, colors)}
                  title={`${t(`acknowledgements:templates.${look}`)}: ${letter.subject}`}
                />
              </Section>
            ))}
            <Section headingLevel={3} heading={t("acknowledgements:message.text")}>
              <PlainText text={letter.text} lang={letter.locale} />
            </Section>
          </Section>
        ))}
      </div>
    </>
  );
}
