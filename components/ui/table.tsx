import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right end. */
  end?: boolean;
  /** The cell that names the row. */
  rowHead?: boolean;
};

/** In a narrow box: every row is a block, every cell a line with its heading before it. */
const NARROW = {
  head: '@max-2xl:sr-only',
  row: '@max-2xl:block @max-2xl:py-2.5 @max-2xl:first:border-t-0 @max-2xl:first:pt-0',
  rowHead: '@max-2xl:block @max-2xl:p-0',
  // The heading stands in the style sheet only: those who listen hear it from the table's own head.
  cell: "@max-2xl:grid @max-2xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] @max-2xl:gap-x-3 @max-2xl:p-0 @max-2xl:pt-1 @max-2xl:text-left @max-2xl:before:text-xs @max-2xl:before:text-ink-2 @max-2xl:before:content-[attr(data-head)_/_''] @max-2xl:has-[>div:empty]:hidden",
} as const;

/**
 * A plain table. On narrow screens it scrolls inside its own box, also by keyboard; one that `stacks` turns its rows
 * into blocks there instead, so that nothing lies outside of what one sees.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  wide = false,
  stacks = false,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Many columns: it rather scrolls than breaks every cell. */
  wide?: boolean;
  stacks?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={clsx('overflow-x-auto', stacks && '@container')} aria-label={caption} tabIndex={0}>
      <table
        className={clsx(
          'w-full text-sm',
          wide && (stacks ? '@2xl:min-w-[56rem]' : 'min-w-[56rem]'),
          stacks && '@max-2xl:block',
        )}
      >
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-xs text-ink-3'}>
          {caption}
        </caption>
        <thead className={stacks ? NARROW.head : undefined}>
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
        <tbody className={stacks ? '@max-2xl:block' : undefined}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={clsx('border-t border-line', stacks && NARROW.row)}>
              {columns.map((column) => {
                const classes = clsx(
                  'py-2 pr-6 align-top last:pr-0',
                  column.end ? 'text-right' : 'text-left',
                  column.rowHead && 'font-semibold',
                  stacks && NARROW[column.rowHead ? 'rowHead' : 'cell'],
                );
                return column.rowHead ? (
                  <th key={column.key} scope="row" className={classes}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classes} data-head={stacks ? column.head : undefined}>
                    {stacks ? <div>{column.cell(row)}</div> : column.cell(row)}
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
