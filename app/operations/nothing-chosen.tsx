import { useTranslate } from "~/i18n/translate";
import { queuePath } from "~/paths";
import { queueHref } from "~/queue/queue-list";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import type { ChosenOnPage } from "./operation-form";

/** Instead of what would be done where no comment is chosen any more; leads back to where comments are chosen. */
export function NothingChosen({ page, heading }: { readonly page: ChosenOnPage; readonly heading: string }) {
  const t = useTranslate();
  return (
    <EmptyState
      heading={heading}
      action={
        <LinkButton variant="secondary" href={page.query ? queueHref(page.filter) : queuePath}>
          {t("operations:toQueue")}
        </LinkButton>
      }
    >
      {t("operations:preview.noneChosenText")}
    </EmptyState>
  );
}
