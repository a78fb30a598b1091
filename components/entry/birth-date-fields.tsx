'use client';

import { useTranslations } from 'next-intl';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { DatePart, DateProblem, Typed } from './birth-date.ts';

/** Day, month and year in the order of the language, each with its own words when it is wrong. */
export function BirthDateFields({
  typed,
  problems,
  order,
  months,
  onType,
}: {
  typed: Typed;
  problems: readonly DateProblem[];
  order: readonly DatePart[];
  /** Names from January to December. */
  months: readonly string[];
  onType: (typed: Typed) => void;
}) {
  const t = useTranslations('entry');
  const errorOf = (part: DatePart) => {
    const problem = problems.find((one) => one.part === part);
    return problem && t(`problem.${problem.key}`);
  };
  const type = (part: DatePart) => (event: { target: { value: string } }) =>
    onType({ ...typed, [part]: event.target.value });
  return (
    <fieldset>
      <legend className="label-patient mb-3">{t('birthDate')}</legend>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-4">
        {order.map((part) =>
          part === 'month' ? (
            <Select
              key={part}
              name={part}
              label={t(part)}
              patient
              placeholder={t('choose')}
              value={typed.month}
              onChange={type(part)}
              autoComplete="bday-month"
              options={months.map((name, index) => ({ value: String(index + 1), label: name }))}
              error={errorOf(part)}
              className="basis-full"
            />
          ) : (
            <TextField
              key={part}
              name={part}
              label={t(part)}
              patient
              inputMode="numeric"
              autoComplete={`bday-${part}`}
              maxLength={part === 'day' ? 2 : 4}
              value={typed[part]}
              onChange={type(part)}
              error={errorOf(part)}
              className="flex-[1_1_7rem]"
            />
          ),
        )}
      </div>
    </fieldset>
  );
}
