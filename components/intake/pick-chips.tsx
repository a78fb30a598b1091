'use client';

import { clsx } from 'clsx';
import { Check, Icon } from '#components/ui/icon.tsx';

/** Any number of short answers side by side; a group of boxes to tick. */
export function PickChips<V extends string>({
  label,
  value,
  onChange,
  options,
  none,
}: {
  label: string;
  value: readonly V[] | undefined;
  onChange: (value: V[]) => void;
  options: readonly { value: V; label: string }[];
  /** Words for "none of these", which is an answer too. */
  none?: string | undefined;
}) {
  const chosen = value ?? [];
  const toggle = (option: V) =>
    onChange(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]);
  const look =
    'inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-md border px-2.5 text-sm font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus coarse:min-h-11';
  const state = (isOn: boolean) =>
    isOn
      ? 'border-brand bg-brand-soft text-brand inset-ring-1 inset-ring-brand'
      : 'border-line-strong bg-surface hover:border-ink-2';
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => {
          const isOn = chosen.includes(option.value);
          return (
            <label key={option.value} className={clsx(look, 'relative', state(isOn))}>
              <input
                type="checkbox"
                checked={isOn}
                onChange={() => toggle(option.value)}
                className="absolute inset-0 cursor-pointer appearance-none opacity-0"
              />
              {isOn && <Icon of={Check} size="xs" weight={3} />}
              {option.label}
            </label>
          );
        })}
        {none !== undefined && (
          <label className={clsx(look, 'relative', state(value !== undefined && chosen.length === 0))}>
            <input
              type="checkbox"
              checked={value !== undefined && chosen.length === 0}
              onChange={() => onChange([])}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {value !== undefined && chosen.length === 0 && <Icon of={Check} size="xs" weight={3} />}
            {none}
          </label>
        )}
      </div>
    </fieldset>
  );
}
