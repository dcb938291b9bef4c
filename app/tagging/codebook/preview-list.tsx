import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { DefinitionList } from "~/ui/definition-list";
import type { Preview } from "./codebook";
import { describeEffect } from "./describe-codebook";

/** What a change would do to existing tags, in numbers, before it is made. */
export function PreviewList({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const locale = useLocale();
  const { kind, comments, passages, effects } = preview;
  const count = (value: number) => formatNumber(value, locale);
  return (
    <>
      <DefinitionList
        items={[
          { term: t("tagging:codebook.commentsNow"), description: count(comments) },
          { term: t("tagging:codebook.passagesNow"), description: count(passages) },
          ...effects.map((effect) => ({
            term: describeEffect(effect, t, locale),
            description: count(effect.count),
          })),
        ]}
      />
      <p>{t(effects.length === 0 ? "tagging:codebook.noEffect" : "tagging:codebook.keepsOthers")}</p>
      {kind === "retired" ? <p>{t("tagging:codebook.retireText")}</p> : null}
      <p className="usa-hint">{t("tagging:codebook.canBeUndone")}</p>
    </>
  );
}
