'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { HEALTH, POSITIONS } from '#lib/clinical/intake/options.ts';
import type { QuestionProps } from './ahead.tsx';

const FEELS = ['sharp', 'cough', 'standing', 'worsening'] as const;

/** Boxes to tick; "none of these" is the way on while nothing is ticked. */
function Ticks<V extends string>({
  label,
  options,
  value,
  isSaid,
  onChange,
  onNone,
}: {
  label: string;
  options: readonly { value: V; label: string }[];
  value: readonly V[];
  /** Something was answered here: the frame's own "Next" is there then. */
  isSaid: boolean;
  onChange: (value: V[]) => void;
  onNone: () => void;
}) {
  const t = useTranslations('ahead');
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <ul className="grid gap-1.5">
        {options.map((option) => (
          <li key={option.value}>
            <Checkbox
              card
              className="!py-1.5"
              label={option.label}
              checked={value.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...value, option.value]
                    : value.filter((one) => one !== option.value),
                )
              }
            />
          </li>
        ))}
      </ul>
      {!isSaid && (
        <Button size="patient" className="mt-3 w-full" onClick={onNone}>
          {t('none')}
        </Button>
      )}
    </fieldset>
  );
}

export function FeelsQuestion({ ahead }: QuestionProps) {
  const t = useTranslations('ahead.feels');
  const { answers } = ahead;
  const value = FEELS.filter((name) => answers[name] === 'yes');
  const put = (chosen: readonly string[]) =>
    Object.fromEntries(FEELS.map((name) => [name, chosen.includes(name) ? 'yes' : 'no']));
  return (
    <Ticks
      label={t('title')}
      options={FEELS.map((name) => ({ value: name, label: t(name) }))}
      value={value}
      isSaid={FEELS.every((name) => answers[name] !== undefined)}
      onChange={(chosen) => ahead.answer(put(chosen))}
      onNone={() => ahead.next(put([]))}
    />
  );
}

export function PositionsQuestion({ ahead, name }: QuestionProps & { name: 'worse' | 'easier' }) {
  const t = useTranslations('ahead');
  const position = useTranslations('ahead.position');
  const value = ahead.answers[name];
  const options = POSITIONS.filter((code) => name === 'worse' || code !== 'cough');
  return (
    <Ticks
      label={t(`${name}.title`)}
      options={options.map((code) => ({ value: code, label: position(code) }))}
      value={value ?? []}
      isSaid={value !== undefined}
      onChange={(chosen) => ahead.answer({ [name]: chosen })}
      onNone={() => ahead.next({ [name]: [] })}
    />
  );
}

export function HealthQuestion({ ahead }: QuestionProps) {
  const t = useTranslations('ahead.health');
  const value = ahead.answers.health;
  return (
    <Ticks
      label={t('title')}
      options={HEALTH.map((code) => ({ value: code, label: t(`of.${code}`) }))}
      value={value ?? []}
      isSaid={value !== undefined}
      onChange={(health) => ahead.answer({ health })}
      onNone={() => ahead.next({ health: [] })}
    />
  );
}
