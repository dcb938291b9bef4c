/** The way to the neighbouring pages of a list paged by keyset: no page numbers. Nothing when there is one page. */
export function KeysetPagination({
  newerHref,
  olderHref,
  newerLabel,
  olderLabel,
  label,
}: {
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  newerLabel: string;
  olderLabel: string;
  /** What the pages are of, for screen readers. */
  label: string;
}) {
  if (!newerHref && !olderHref) return null;
  return (
    <nav className="ui-pagination" aria-label={label}>
      {newerHref ? (
        <a className="ui-pagination__link ui-pagination__link--newer" href={newerHref} rel="prev">
          {newerLabel}
        </a>
      ) : null}
      {olderHref ? (
        <a className="ui-pagination__link ui-pagination__link--older" href={olderHref} rel="next">
          {olderLabel}
        </a>
      ) : null}
    </nav>
  );
}
