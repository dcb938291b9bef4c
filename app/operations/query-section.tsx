import type { ReactNode } from "react";
import { type CommentFilter, filtersInForce } from "~/comments/comment-filter";
import { useTranslate } from "~/i18n/translate";
import { FiltersInForce } from "~/queue/filters-in-force";
import { queueHref } from "~/queue/queue-list";
import { Section } from "~/ui/section";

/** By which filters an operation's comments were chosen, and what else is said of that. */
export function QuerySection({
  filter,
  children,
}: {
  readonly filter: CommentFilter;
  readonly children?: ReactNode;
}) {
  const t = useTranslate();
  return (
    <Section heading={t("operations:one.query")}>
      {filtersInForce(filter).length > 0 ? (
        <FiltersInForce filter={filter} hrefOf={queueHref} />
      ) : (
        <p>{t("operations:preview.allOfThem")}</p>
      )}
      {children}
    </Section>
  );
}
