'use client';

import { ChoiceTile } from '#components/body-chart/choice-tile.tsx';
import { useThumb } from '#components/check-in/use-thumb.ts';

/** Whole numbers as buttons for a thumb; the words of the ends stand under them and are read with their numbers. */
export function NumberScale({
  legend,
  name,
  min,
  value,
  words,
  onChange,
  onTapped,
}: {
  legend: string;
  name: string;
  /** The scale has eleven numbers: −5 to +5, or 0 to 10. */
  min: -5 | 0;
  value: number | null;
  words: readonly { at: number; text: string }[];
  onChange: (value: number) => void;
  /** After a finger has chosen. */
  onTapped: () => void;
}) {
  const thumb = useThumb();
  const numbers = Array.from({ length: 11 }, (_, index) => min + index);
  return (
    <fieldset className="@container min-w-0" {...thumb.watch}>
      <legend className="sr-only">{legend}</legend>
      <div className="num grid grid-cols-6 gap-1 @max-[17em]:grid-cols-4 @min-[20em]:gap-1.5">
        {numbers.map((number) => {
          const word = words.find(({ at }) => at === number);
          return (
            <ChoiceTile
              key={number}
              name={name}
              value={number}
              checked={value === number}
              onChoose={() => {
                onChange(number);
                thumb.goOn(onTapped);
              }}
              className="min-h-16 justify-center rounded-lg text-xl"
            >
              {min < 0 ? signed(number) : number}
              {word !== undefined && <span className="sr-only">, {word.text}</span>}
            </ChoiceTile>
          );
        })}
      </div>
      <ul aria-hidden="true" className="mt-3 space-y-1 px-1 text-ink-2">
        {words.map(({ at, text }) => (
          <li key={at} className="flex gap-2">
            <b className="num w-7 flex-none text-ink">{min < 0 ? signed(at) : at}</b>
            {text}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** With a plus or a true minus sign. */
function signed(number: number): string {
  if (number === 0) return '0';
  return number > 0 ? `+${number}` : `−${-number}`;
}
