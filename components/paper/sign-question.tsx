'use client';

import { useTranslations } from 'next-intl';
import { WarningSigns } from '#components/stop/warning-signs.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { GateTick } from '#lib/clinical/history.ts';

export type Signs = { answer: 'none' | 'some' | null; ticks: GateTick[] };

/** Nothing is chosen beforehand: somebody has to have looked. */
export function SignQuestion({
  name,
  signs,
  onChange,
}: {
  name: string;
  signs: Signs;
  onChange: (signs: Signs) => void;
}) {
  const t = useTranslations('paper');
  return (
    <section className="grid gap-3">
      <Segmented<'none' | 'some'>
        label={t('signs')}
        name="signs"
        value={signs.answer}
        onChange={(answer) => onChange({ answer, ticks: [] })}
        options={[
          { value: 'none', label: t('signsNone') },
          { value: 'some', label: t('signsSome') },
        ]}
      />
      {signs.answer === 'some' && (
        <>
          <WarningSigns ticks={signs.ticks} onChange={(ticks) => onChange({ answer: 'some', ticks })} />
          {signs.ticks.length > 0 && <Banner kind="error" title={t('signsNow', { name })} live />}
        </>
      )}
    </section>
  );
}
