import type { Translate } from "~/i18n/translate";
import type { SelectionLabels } from "~/ui/selecting/selection-tools";

/** The words of the tools that choose a stretch of a comment. */
export const selectionLabels = (t: Translate): SelectionLabels => ({
  tools: t("selecting:tools"),
  hint: t("selecting:hint"),
  from: t("selecting:from"),
  to: t("selecting:to"),
  of: (count) => t("selecting:of", { count }),
  chosen: t("selecting:chosen"),
});
