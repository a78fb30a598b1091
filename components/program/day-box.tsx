import { clsx } from 'clsx';
import { Check, Icon } from '#components/ui/icon.tsx';

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
        'relative flex min-h-8 cursor-pointer items-center gap-1 rounded-sm border pr-2.5 pl-1.5 text-sm has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus coarse:min-h-11',
        isOn
          ? 'border-brand bg-brand-soft font-semibold text-brand'
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
      <Icon of={Check} size="xs" weight={3} className={isOn ? undefined : 'invisible'} />
      {label}
    </label>
  );
}
