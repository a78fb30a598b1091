import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right end. */
  end?: boolean;
  /** The cell that names the row. */
  rowHead?: boolean;
};

/** A plain table; on narrow screens it scrolls inside its own box, also by keyboard. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  wide = false,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Many columns: it rather scrolls than breaks every cell. */
  wide?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className={clsx('w-full text-sm', wide && 'min-w-[56rem]')}>
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-xs text-ink-3'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={clsx(
                  'pr-6 pb-1 text-xs font-semibold text-ink-3 last:pr-0',
                  column.end ? 'text-right' : 'text-left',
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t border-line">
              {columns.map((column) => {
                const classes = clsx(
                  'py-2 pr-6 align-top last:pr-0',
                  column.end ? 'text-right' : 'text-left',
                  column.rowHead && 'font-semibold',
                );
                return column.rowHead ? (
                  <th key={column.key} scope="row" className={classes}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classes}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
