import { useEffect, useRef, useState } from "react";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { operationsPath } from "~/paths";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { bulkActions, MOST_PICKED } from "./bulk-actions";
import { type Picking, usePicked } from "./use-picked";

interface BulkBarProps {
  /** How many comments the list's filters find, as far as it was counted. */
  readonly count: { readonly n: number; readonly more: boolean } | undefined;
}

/**
 * Picks several comments of the list, or all that its filters find, and says what to do with them. It stands in the list's form, which
 * leads to the page that shows what would change; without scripts that form sends the boxes that are ticked on this page.
 */
export function BulkBar({ count }: BulkBarProps) {
  const t = useTranslate();
  const locale = useLocale();
  const bar = useRef<HTMLDivElement>(null);
  const picking = usePicked(bar);
  const [scope, setScope] = useState("picked");
  const { picked, onPage = [] } = picking;
  const elsewhere = [...picked].filter((number) => !onPage.includes(number));
  const tooMany = scope === "picked" && picked.size > MOST_PICKED;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <div
      className="ui-bulk"
      ref={bar}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement && target.name === "scope") setScope(target.value);
      }}
    >
      {scope === "picked" && !tooMany
        ? elsewhere.map((each) => <input key={each} type="hidden" name="comment" value={each} />)
        : null}
      <PagePicker picking={picking} />
      <details className="ui-disclosure">
        <summary>{t("operations:bar.label")}</summary>
        <div className="ui-disclosure__body ui-bulk__fields">
          <Select
            name="scope"
            label={t("operations:bar.scope")}
            defaultValue="picked"
            options={[
              { value: "picked", label: t("operations:bar.scopePicked") },
              {
                value: "all",
                label:
                  count && !count.more
                    ? t("operations:bar.scopeAllCount", { number: number(count.n) })
                    : t("operations:bar.scopeAll"),
              },
            ]}
          />
          <Select
            name="do"
            label={t("operations:bar.what")}
            emptyLabel={t("operations:bar.choose")}
            options={bulkActions.map((value) => ({ value, label: t(`operations:steps.${value}`) }))}
          />
          {tooMany ? (
            <p className="usa-error-message ui-bulk__hint" role="alert">
              {t("operations:bar.tooMany", { number: number(MOST_PICKED) })}
            </p>
          ) : null}
          <p className="ui-bulk__go">
            <Button disabled={tooMany}>{t("operations:bar.go")}</Button>
            <a href={operationsPath}>{t("operations:bar.earlier")}</a>
          </p>
          <p className="usa-hint ui-bulk__hint">{t("operations:bar.hint")}</p>
        </div>
      </details>
    </div>
  );
}

/** The box for the whole page, how many are picked, and the way to drop them all. Only scripts can do either. */
function PagePicker({ picking: { picked, onPage = [], pickPage, clear } }: { readonly picking: Picking }) {
  const t = useTranslate();
  const locale = useLocale();
  const box = useRef<HTMLInputElement>(null);
  const here = onPage.filter((number) => picked.has(number)).length;
  const whole = onPage.length > 0 && here === onPage.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = here > 0 && !whole;
  }, [here, whole]);
  const elsewhere = picked.size - here;
  return (
    <div className="ui-bulk__page ui-scripted">
      <div className="usa-checkbox">
        <input
          className="usa-checkbox__input"
          type="checkbox"
          id="bulk-page"
          ref={box}
          checked={whole}
          onChange={() => pickPage(!whole)}
          {...reachedBy("select-page")}
        />
        <label className="usa-checkbox__label" htmlFor="bulk-page">
          {t("operations:bar.page")}
          <KeyHint of="select-page" />
        </label>
      </div>
      <div className="ui-bulk__count">
        <span aria-live="polite">
          {t("operations:bar.picked", { count: picked.size, number: formatNumber(picked.size, locale) })}
          {elsewhere > 0
            ? ` (${t("operations:bar.elsewhere", { count: elsewhere, number: formatNumber(elsewhere, locale) })})`
            : null}
        </span>
        {picked.size > 0 ? (
          <Button type="button" variant="quiet" size="small" onClick={clear}>
            {t("operations:bar.clear")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
