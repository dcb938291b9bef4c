import { Fingerprint } from "~/comments/fingerprint";
import type { EarlierVersion } from "~/comments/follow/earlier-versions.server";
import { compareWords } from "~/comments/word-difference";
import { formatShort } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Disclosure } from "~/ui/disclosure";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";

/** What an amended comment said before, each version with what the next one took out and put in. */
export function EarlierVersions({
  versions,
  lang,
}: {
  readonly versions: readonly EarlierVersion[];
  readonly lang: Locale;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <Section heading={t("triage:versions.heading")}>
      <p className="usa-hint">{t("triage:versions.text")}</p>
      {versions.map((version) => (
        <Disclosure
          key={version.revision}
          summary={t("triage:versions.one", {
            revision: version.revision,
            from: formatShort(version.madeAt, locale),
            to: formatShort(version.replacedAt, locale),
          })}
        >
          <Difference version={version} lang={lang} />
          {version.fingerprint ? (
            <p>
              {t("triage:comment.fingerprint")}: <Fingerprint sha256={version.fingerprint} />
            </p>
          ) : null}
        </Disclosure>
      ))}
    </Section>
  );
}

function Difference({
  version: { text, nextText },
  lang,
}: {
  readonly version: EarlierVersion;
  readonly lang: Locale;
}) {
  const t = useTranslate();
  const stretches = compareWords(text, nextText);
  if (!stretches) {
    return (
      <>
        <p>{t("triage:versions.tooLong")}</p>
        <PlainText text={text} lang={lang} />
      </>
    );
  }
  return (
    <div className="usa-prose ui-plain-text" lang={lang}>
      {stretches.map(({ kind, text: words }, index) => {
        const Element = ({ same: "span", gone: "del", new: "ins" } as const)[kind];
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of two frozen texts never change places
        return <Element key={index}>{words}</Element>;
      })}
    </div>
  );
}
