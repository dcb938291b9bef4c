import { useEffect, useRef, useState } from "react";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { KeyHint } from "~/desk-keys/key-hint";
import { reachedBy } from "~/desk-keys/shortcuts";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { newOperationPath, operationsPath } from "~/paths";
import { Button } from "~/ui/button";
import { RadioGroup, Select } from "~/ui/field";
import { bulkActions, MOST_PICKED } from "./bulk-actions";
import { type Picking, usePicked } from "./use-picked";

/** The form that the list's boxes belong to: each names it in its `form` attribute. */
export const BULK_FORM = "bulk";

interface BulkBarProps {
  /** What the list is narrowed to. */
  readonly filter: CommentFilter;
  /** How many comments that finds; absent where it was not counted to the end. */
  readonly found?: number | undefined;
}

/**
 * Picks several comments of the list, or all that its filters find, and says what to do with them: a form that leads to the page
 * that shows what would change. Without scripts it sends the boxes that are ticked on this page.
 */
export function BulkBar({ filter, found }: BulkBarProps) {
  const t = useTranslate();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);
  const picking = usePicked(form);
  const [scope, setScope] = useState("picked");
  const { picked, onPage = [] } = picking;
  const elsewhere = [...picked].filter((number) => !onPage.includes(number));
  const tooMany = scope === "picked" && picked.size > MOST_PICKED;
  const any = picked.size > 0;
  useEffect(() => {
    if (any) fold.current?.setAttribute("open", "");
  }, [any]);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <form
      className="ui-bulk"
      id={BULK_FORM}
      ref={form}
      method="get"
      action={newOperationPath}
      aria-label={t("operations:bar.label")}
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement && target.name === "scope") setScope(target.value);
      }}
      onSubmit={(event) => {
        if (tooMany) event.preventDefault();
      }}
    >
      <input type="hidden" name="query" value={filterQuery(filter)} />
      {scope === "picked" && !tooMany
        ? elsewhere.map((each) => <input key={each} type="hidden" name="comment" value={each} />)
        : null}
      <PagePicker picking={picking} />
      <details className="ui-disclosure" ref={fold}>
        <summary>{t("operations:bar.label")}</summary>
        <div className="ui-disclosure__body ui-bulk__fields">
          <RadioGroup
            name="scope"
            label={t("operations:bar.scope")}
            defaultValue="picked"
            options={[
              { value: "picked", label: t("operations:bar.scopePicked") },
              {
                value: "all",
                label:
                  found === undefined
                    ? t("operations:bar.scopeAll")
                    : t("operations:bar.scopeAllCount", { number: number(found) }),
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
            <p className="usa-error-message" role="alert">
              {t("operations:bar.tooMany", { number: number(MOST_PICKED) })}
            </p>
          ) : null}
          <Button disabled={tooMany}>{t("operations:bar.go")}</Button>
          <p className="usa-hint">{t("operations:bar.hint")}</p>
          <p>
            <a href={operationsPath}>{t("operations:bar.earlier")}</a>
          </p>
        </div>
      </details>
    </form>
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
      <span role="status" className="ui-bulk__count">
        {picked.size > 0
          ? t("operations:bar.picked", { count: picked.size, number: formatNumber(picked.size, locale) })
          : null}
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
  );
}
