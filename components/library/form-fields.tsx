'use client';

import { useTranslations } from 'next-intl';
import { createContext, use } from 'react';
import { FieldError } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { problemOf } from './form-content.ts';

/** What the last try to save said about the fields. */
export const ProblemsContext = createContext<Record<string, string> | undefined>(undefined);

/** The sentence for what is wrong with a field, if anything. */
export function useProblem(): (path: string) => string | undefined {
  const t = useTranslations('library.form.error');
  const fields = use(ProblemsContext);
  return (path) => {
    const problem = problemOf(fields, path);
    return problem && t(problem);
  };
}

type LineField = 'aliases' | 'steps' | 'cues' | 'faults' | 'stop' | 'avoidIf';

/** Several lines, one entry each. */
export function LinesField({
  name,
  lines,
  rows,
}: {
  name: LineField;
  lines: readonly string[];
  rows?: number;
}) {
  const t = useTranslations('library.form');
  const problem = useProblem();
  return (
    <TextArea
      name={name}
      label={t(name)}
      hint={t(`hint.${name}`)}
      defaultValue={lines.join('\n')}
      rows={rows ?? 4}
      error={problem(name)}
    />
  );
}

type TextName = 'name' | 'shortCue' | 'alt' | 'evidenceNote' | 'doseNote';

/** One piece of text. */
export function WordsField({ name, value, long = false }: { name: TextName; value: string; long?: boolean }) {
  const t = useTranslations('library.form');
  const problem = useProblem();
  const shared = { name, label: t(name), hint: t(`hint.${name}`), defaultValue: value, error: problem(name) };
  return long ? <TextArea {...shared} rows={3} /> : <TextField {...shared} autoComplete="off" />;
}

type RangeName = 'reps' | 'holdSeconds' | 'minutes' | 'meters' | 'timesPerDay' | 'daysPerWeek';

/** The low and the high end of an amount; the high end may stay empty. */
export function RangeField({ name, range }: { name: RangeName; range: readonly [number, number] | null }) {
  const t = useTranslations('library.form');
  const problem = useProblem()(`dose.${name}`);
  const id = `range-${name}`;
  return (
    <fieldset className="min-w-0">
      <legend className="label">{t(`dose.${name}`)}</legend>
      <span className="mt-1 flex items-center gap-2">
        {(['low', 'high'] as const).map((end, index) => (
          <input
            key={end}
            name={`${name}.${end}`}
            aria-label={t(`dose.${end}`, { amount: t(`dose.${name}`) })}
            type="number"
            inputMode="numeric"
            min={1}
            defaultValue={range?.[index] ?? ''}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-error` : undefined}
            className="field w-20"
          />
        ))}
      </span>
      <FieldError id={`${id}-error`} error={problem} />
    </fieldset>
  );
}

/** One whole number. */
export function NumberField({
  name,
  path,
  value,
}: {
  name: 'sets' | 'restSeconds' | 'secondsPerRep';
  path: string;
  value: number;
}) {
  const t = useTranslations('library.form.dose');
  const problem = useProblem();
  return (
    <TextField
      name={name}
      label={t(name)}
      type="number"
      inputMode="numeric"
      min={0}
      defaultValue={value}
      error={problem(path)}
    />
  );
}
