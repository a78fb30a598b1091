'use client';

import { clsx } from 'clsx';
import { ChoiceTile } from '#components/body-chart/choice-tile.tsx';

/** A few big answers, one below the other or in columns; the legend is read, and shown when `isNamed`. */
export function ChoiceTiles<V extends string | number>({
  legend,
  isNamed = false,
  name,
  options,
  value,
  onChange,
  columns = 1,
}: {
  legend: string;
  isNamed?: boolean;
  name: string;
  options: readonly { value: V; label: string }[];
  value: V | null;
  onChange: (value: V) => void;
  columns?: 1 | 2 | 3;
}) {
  return (
    <fieldset className="@container min-w-0">
      <legend className={isNamed ? 'label-patient mb-1.5' : 'sr-only'}>{legend}</legend>
      <div
        className={clsx(
          'grid',
          columns === 1 ? 'gap-2.5' : 'gap-1.5',
          columns === 2 && '@min-[16em]:grid-cols-2',
          columns === 3 && '@min-[14em]:grid-cols-3',
        )}
      >
        {options.map((option) => (
          <ChoiceTile
            key={option.value}
            name={name}
            value={option.value}
            checked={value === option.value}
            onChoose={() => onChange(option.value)}
            tick={columns === 1}
            className={
              columns === 1
                ? 'min-h-16 rounded-xl px-5 text-lg'
                : 'min-h-14 justify-center rounded-lg px-2 text-center leading-tight @max-[16em]:px-1 @max-[16em]:text-base'
            }
          >
            {option.label}
          </ChoiceTile>
        ))}
      </div>
    </fieldset>
  );
}
