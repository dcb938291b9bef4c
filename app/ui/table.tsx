import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { type Column, type Row, TableRow } from "./table-row";

export type { Column, Row };

interface DataTableProps {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
  /** A last row under a rule, by column key. */
  totals?: Row["cells"] | undefined;
  /** Shown in place of rows when there are none. */
  empty?: ReactNode;
  /** A note below the table. */
  footer?: ReactNode;
}

/** A table in a frame that scrolls sideways by itself, and takes the focus for it, so that the page never does. */
export function DataTable(props: DataTableProps) {
  const { caption, captionHidden, columns, rows, totals, empty, footer } = props;
  const captionId = useId();
  return (
    <div className="ui-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard */}
      <section className="usa-table-container--scrollable" tabIndex={0} aria-labelledby={captionId}>
        <table className="usa-table usa-table--borderless">
          <caption id={captionId} className={classNames(captionHidden && "usa-sr-only")}>
            <span className="ui-table__caption">{caption}</span>
          </caption>
          <thead>
            <tr>
              {columns.map(({ key, header, numeric }) => (
                <th key={key} scope="col" className={classNames(numeric && "ui-numeric")}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.key} columns={columns} cells={row.cells} />
            ))}
            {rows.length === 0 && empty ? (
              <tr>
                <td colSpan={columns.length}>{empty}</td>
              </tr>
            ) : null}
          </tbody>
          {totals ? (
            <tfoot>
              <TableRow columns={columns} cells={totals} />
            </tfoot>
          ) : null}
        </table>
      </section>
      {footer ? <div className="ui-table__footer">{footer}</div> : null}
    </div>
  );
}
