'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, TriangleAlert } from '#components/ui/icon.tsx';
import { useBuilder } from './builder-context.tsx';
import { burdenOf, MANY_EXERCISES } from './burden.ts';
import { planChanges } from './plan-changes.ts';

/** What the open phase asks of the patient, and what the edits have changed about it. */
export function BurdenTable({ phase }: { phase: number }) {
  const t = useTranslations('program');
  const { draft, original, find, view, current } = useBuilder();
  const now = draft.phases[phase];
  const before = original.phases[phase];
  const burden = burdenOf(now?.items ?? [], find);
  const was = burdenOf(before?.items ?? [], find);
  const { added, removed, changed } = planChanges(before, now);
  const changes = added.length + removed.length + changed.length;
  const equipment = burden.equipment.map((thing) => t(`equipment.${thing}` as 'equipment.mat'));
  return (
    <section aria-labelledby="burden">
      <h2 id="burden" className="sr-only">
        {t('burden.title')}
      </h2>
      <dl className="grid gap-1.5">
        <Line term={t('burden.perDay')}>
          {t('burden.minutes', { minutes: burden.perDay })}
          {before && was.perDay !== burden.perDay && (
            <span className="font-normal text-ink-2"> {t('burden.was', { minutes: was.perDay })}</span>
          )}
        </Line>
        <Line term={t('burden.exercises')}>
          {burden.exercises}
          {burden.exercises > MANY_EXERCISES && (
            <span className="flex items-start justify-end gap-1.5 text-xs text-stuck">
              <Icon of={TriangleAlert} className="mt-px" />
              {t('burden.many', { count: MANY_EXERCISES })}
            </span>
          )}
        </Line>
        <Line term={t('burden.positions')}>{burden.positionChanges}</Line>
        <Line term={t('burden.equipment')}>
          {equipment.length === 0 ? t('burden.nothing') : equipment.join(', ')}
        </Line>
        {current !== null && (
          <Line term={t('burden.changes', { name: view.patient.givenName })}>
            {changes === 0
              ? t('burden.noChanges')
              : t('burden.changesList', {
                  added: added.length,
                  removed: removed.length,
                  changed: changed.length,
                })}
          </Line>
        )}
      </dl>
    </section>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="flex-none text-ink-2">{term}</dt>
      <dd className="num text-right font-semibold">{children}</dd>
    </div>
  );
}
