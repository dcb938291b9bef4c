import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Column {
  key: string;
  header: ReactNode;
  /** Right-aligned, in figures of equal width. */
  numeric?: boolean | undefined;
  /** The cell names its row. */
  rowHeader?: boolean | undefined;
}

export interface Row {
  key: string;
  /** By column key; a missing cell stays empty. */
  cells: Record<string, ReactNode>;
}

/** One row of a table: a cell for each column, in the columns' order. */
export function TableRow({ columns, cells }: { columns: readonly Column[]; cells: Row["cells"] }) {
  return (
    <tr>
      {columns.map(({ key, numeric, rowHeader }) => {
        const className = classNames(numeric && "ui-numeric");
        return rowHeader ? (
          <th key={key} scope="row" className={className}>
            {cells[key]}
          </th>
        ) : (
          <td key={key} className={className}>
            {cells[key]}
          </td>
        );
      })}
    </tr>
  );
}
