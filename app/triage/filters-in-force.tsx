import { type CommentFilter, filterQuery, filtersInForce } from "~/comments/comment-filter";
import { useLocale, useTranslate } from "~/i18n/translate";
import { describeFilter } from "./filter-names";

/** The filters in force, each with a link that takes it away. Nothing where there is none. */
export function FiltersInForce({
  path,
  filter,
}: {
  /** The page whose list they narrow. */
  readonly path: string;
  readonly filter: CommentFilter;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const names = filtersInForce(filter);
  if (names.length === 0) return null;
  return (
    <nav className="ui-chips" aria-label={t("triage:filters.label")}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list">
        {names.map((name) => {
          const words = describeFilter(name, filter, { t, locale });
          const { [name]: _removed, ...rest } = filter;
          return (
            <li key={name}>
              <a
                className="ui-chip"
                href={path + filterQuery(rest)}
                aria-label={t("triage:filters.remove", { filter: words })}
              >
                {words} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
        {names.length > 1 ? (
          <li>
            <a className="ui-chip" href={path}>
              {t("triage:filters.clear")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
