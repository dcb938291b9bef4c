import { type CommentFilter, filtersInForce } from "~/comments/comment-filter";
import { useLocale, useTranslate } from "~/i18n/translate";
import { describeFilter, type KnownNames } from "./filter-names";

/** The filters in force, each with a link that takes it away. Nothing where there is none. */
export function FiltersInForce({
  filter,
  hrefOf,
  names = filtersInForce(filter),
  known,
}: {
  readonly filter: CommentFilter;
  /** The address of the page with another filter. */
  readonly hrefOf: (filter: CommentFilter) => string;
  /** Those to show; all that are in force, unless the page itself implies some. */
  readonly names?: readonly (keyof CommentFilter)[];
  /** What it names by an id, by name. */
  readonly known?: KnownNames | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  if (names.length === 0) return null;
  return (
    <nav className="ui-chips" aria-label={t("queue:filters.label")}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul role="list">
        {names.map((name) => {
          const words = describeFilter(name, filter, { t, locale, known });
          const { [name]: _removed, ...rest } = filter;
          return (
            <li key={name}>
              <a
                className="ui-chip"
                href={hrefOf(rest)}
                aria-label={t("queue:filters.remove", { filter: words })}
              >
                {words} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
        {names.length > 1 ? (
          <li>
            <a className="ui-chip" href={hrefOf(without(filter, names))}>
              {t("queue:filters.clear")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function without(filter: CommentFilter, names: readonly (keyof CommentFilter)[]): CommentFilter {
  const kept = filtersInForce(filter).filter((name) => !names.includes(name));
  return Object.fromEntries(kept.map((name) => [name, filter[name]]));
}
