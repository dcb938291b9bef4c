import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { FigureRow } from "~/ui/figure-row";
import { Section } from "~/ui/section";
import type { DocketAccount } from "./docket-account.server";

/** Where a docket's comments stand, in numbers that add up. */
export function DocketAccountFigures({ account }: { readonly account: DocketAccount }) {
  const t = useTranslate();
  const locale = useLocale();
  const figure = (value: number) => formatNumber(value, locale);
  const notes = {
    received: undefined,
    posted: undefined,
    beingRead: undefined,
    confidential: t("comments:confidentialNote"),
    withheld: t("comments:withheldNote"),
  };
  const parts = ["received", "posted", "beingRead", "confidential", "withheld"] as const;
  return (
    <Section heading={t("comments:account")}>
      <FigureRow
        items={parts.map((part) => ({
          label: t(`comments:${part}`),
          value: figure(account[part]),
          note: notes[part],
        }))}
      />
    </Section>
  );
}
