import type { ReactNode } from "react";
import { formatNumber, formatShare } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { newOperationPath, suggestionsPath } from "~/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import { DataTable } from "~/ui/table";
import { readPercent } from "./percent";
import type { SuggestedCounts } from "./preview-operation.server";

/** How sure suggestions have to be, to be counted again with another number, and the tags that would be given. */
export function SuggestedPreview({
  suggested: { percent, comments, tags, dockets },
  entered,
  children,
}: {
  readonly suggested: SuggestedCounts;
  /** The confidence as the address has it. */
  readonly entered: string | null;
  /** Hidden fields that say again which comments were chosen. */
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const isWrong = entered !== null && readPercent(entered) === undefined;
  return (
    <>
      <Form method="get" action={newOperationPath}>
        {children}
        <TextField
          name="confidence"
          label={t("operations:preview.confidence")}
          hint={t("operations:preview.confidenceHint")}
          inputMode="numeric"
          defaultValue={entered ?? String(percent)}
          error={isWrong ? t("operations:preview.needConfidence") : undefined}
        />
        <Button variant="secondary">{t("suggestions:bulk.update")}</Button>
      </Form>
      <p className="ui-form-note" role="status">
        {t("suggestions:bulk.count", {
          count: comments,
          number: formatNumber(comments, locale),
          percent: formatShare(percent, 100, locale),
        })}
      </p>
      <p className="usa-hint">{t("suggestions:bulk.unread")}</p>
      <ul className="ui-plain-list">
        {dockets.map((docket) => (
          <li key={docket}>
            <a href={suggestionsPath(docket)}>{t("suggestions:bulk.quality", { docket })}</a>
          </li>
        ))}
      </ul>
      <DataTable
        caption={t("suggestions:bulk.tags")}
        columns={[
          { key: "tag", header: t("suggestions:bulk.tag"), rowHeader: true },
          { key: "count", header: t("suggestions:bulk.suggestions"), numeric: true },
        ]}
        rows={tags.map(({ edition, code, name, count }) => ({
          key: `${edition} ${code}`,
          cells: {
            tag: (
              <>
                <b>{code}</b> {name}
              </>
            ),
            count: formatNumber(count, locale),
          },
        }))}
        empty={t("operations:preview.willNone")}
      />
    </>
  );
}
