'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { GateSign } from '#lib/clinical/intake/options.ts';
import { gateSignsFor, openSigns } from '#lib/clinical/intake/reading.ts';
import { useIntakeScope } from './intake-context.tsx';
import { FromPatient } from './row.tsx';
import { Section } from './section.tsx';

/** The warning signs: no answer is filled in, every one must be asked, and a yes opens the urgent path at once. */
export function GateSection({ onYes }: { onYes: (sign: GateSign) => void }) {
  const t = useTranslations('intake.gate');
  const { intake } = useIntakeScope();
  const signs = gateSignsFor(intake.answers);
  const open = openSigns(intake.answers);
  const first = open[0];
  return (
    <Section
      id="gate"
      number={3}
      title={t('title')}
      aside={
        <span className={clsx(open.length > 0 && 'font-semibold text-stuck')}>
          {t('asked', { asked: signs.length - open.length, all: signs.length })} {t('noDefault')}
        </span>
      }
    >
      <ol>
        {signs.map((sign, index) => (
          <Sign key={sign} sign={sign} number={index + 1} isNext={sign === first} onYes={onYes} />
        ))}
      </ol>
      {open.length > 0 && (
        <div className="flex flex-wrap items-center justify-end gap-3 border-t border-line py-3">
          <span className="text-xs text-ink-2">{t('allNoHint')}</span>
          <Button
            onClick={() => {
              for (const sign of open) intake.set(`gate.${sign}`, 'no');
            }}
          >
            {t('allNo', { count: open.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Sign({
  sign,
  number,
  isNext,
  onYes,
}: {
  sign: GateSign;
  number: number;
  isNext: boolean;
  onYes: (sign: GateSign) => void;
}) {
  const t = useTranslations('intake');
  const { intake, isReadOnly } = useIntakeScope();
  const key = `gate.${sign}` as const;
  const value = intake.answers[key] ?? null;
  return (
    <li
      id={`answer-${key}`}
      className={clsx(
        'flex scroll-mt-44 flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line py-2.5 last:border-b-0',
        isNext && 'rounded-md px-2 outline-2 -outline-offset-2 outline-brand md:-mx-2',
        value === 'yes' && 'bg-urgent-soft px-2 md:-mx-2',
      )}
    >
      <span aria-hidden="true" className="num w-4 text-ink-3">
        {number}
      </span>
      <div className="min-w-48 flex-1">
        <p id={`sign-${sign}`}>{t(`gate.sign.${sign}`)}</p>
        <FromPatient keys={[key]} />
      </div>
      {value === null && <span className="text-xs font-semibold text-stuck">{t('gate.notAsked')}</span>}
      <Segmented
        label={t(`gate.sign.${sign}`)}
        labelHidden
        name={key}
        value={value}
        onChange={(answer) => {
          if (isReadOnly) return;
          intake.set(key, answer);
          if (answer === 'yes') onYes(sign);
        }}
        options={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(answer) }))}
      />
    </li>
  );
}
