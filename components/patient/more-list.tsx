import type { ReactNode } from 'react';

export type ListItem = { key: string; node: ReactNode };

/** The first few entries; the rest unfolds, without script. */
export function MoreList({
  items,
  shown,
  more,
  className,
}: {
  items: readonly ListItem[];
  /** How many are seen at first. */
  shown: number;
  /** Words that unfold the rest. */
  more: string;
  className: string;
}) {
  const rest = items.slice(shown);
  return (
    <>
      <ul className={className}>
        {items.slice(0, shown).map(({ key, node }) => (
          <li key={key}>{node}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="group mt-3">
          <summary className="link cursor-pointer list-none text-xs group-open:sr-only [&::-webkit-details-marker]:hidden">
            {more}
          </summary>
          <ul className={className}>
            {rest.map(({ key, node }) => (
              <li key={key}>{node}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
