import { clsx } from 'clsx';

/**
 * So many of so many, one mark each: filled is done, ringed is the one under way, pale is to come.
 * `label` says it in words, such as "3 of 20 decisions made".
 */
export function ProgressBar({
  done,
  total,
  label,
  current = false,
  large = false,
}: {
  done: number;
  total: number;
  label: string;
  /** The mark after the last filled one is under way. */
  current?: boolean;
  large?: boolean;
}) {
  return (
    <div role="img" aria-label={label} className={clsx('flex flex-wrap', large ? 'gap-1.5' : 'gap-[3px]')}>
      {Array.from({ length: total }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is the identity of a mark
          key={index}
          className={clsx(
            'forced-colors:border',
            large ? 'h-2 flex-1 rounded-full' : 'h-2 w-2.5 rounded-xs',
            index < done
              ? 'bg-brand'
              : current && index === done
                ? 'bg-brand-line inset-ring-2 inset-ring-brand'
                : large
                  ? 'bg-bar-empty'
                  : 'bg-surface inset-ring-[1.5px] inset-ring-line-strong',
          )}
        />
      ))}
    </div>
  );
}
