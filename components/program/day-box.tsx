import { clsx } from 'clsx';

/** A weekday to switch on and off; the last one stays on. */
export function DayBox({
  label,
  isOn,
  isLast,
  onChange,
}: {
  label: string;
  isOn: boolean;
  isLast: boolean;
  onChange: () => void;
}) {
  return (
    <label
      className={clsx(
        'relative grid min-h-8 min-w-11 cursor-pointer place-items-center rounded-sm border px-2 text-sm has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus coarse:min-h-11',
        isOn
          ? 'border-brand bg-brand-soft font-semibold text-brand underline underline-offset-2'
          : 'border-line-strong bg-surface text-ink-2',
      )}
    >
      <input
        type="checkbox"
        checked={isOn}
        aria-disabled={isOn && isLast ? true : undefined}
        onChange={() => (isOn && isLast ? undefined : onChange())}
        className="absolute inset-0 cursor-pointer appearance-none opacity-0"
      />
      {label}
    </label>
  );
}
