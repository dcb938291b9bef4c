import { locales } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { StatusTag } from "~/ui/tag";
import { type FindingProblems, isOpen } from "./problems";

const marks = (numbers: readonly number[]) => numbers.map((number) => `[${number}]`).join(" ");

/** What stands open in a finding, in words and shape. Nothing where nothing does. */
export function FindingProblemTags({ problems }: { readonly problems: FindingProblems }) {
  const t = useTranslate();
  if (!isOpen(problems)) return null;
  const { missing, broken, stray, proposed } = problems;
  return (
    <span className="finding-problems">
      {broken.length > 0 ? (
        <StatusTag tone="stopped">{t("findings:problem.broken", { numbers: marks(broken) })}</StatusTag>
      ) : null}
      {locales.map((locale) =>
        stray[locale].length > 0 ? (
          <StatusTag key={locale} tone="stopped">
            {t(`findings:problem.stray.${locale}`, { marks: marks(stray[locale]) })}
          </StatusTag>
        ) : null,
      )}
      {missing.map((locale) => (
        <StatusTag key={locale} tone="warning">
          {t(`findings:problem.missing.${locale}`)}
        </StatusTag>
      ))}
      {proposed ? <StatusTag tone="active">{t("findings:problem.proposed")}</StatusTag> : null}
    </span>
  );
}
