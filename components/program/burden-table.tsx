'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, TriangleAlert } from '#components/ui/icon.tsx';
import { planChanges } from '#lib/plan/diff-drafts.ts';
import { useBuilder } from './builder-context.tsx';
import { burdenOf, MANY_EXERCISES } from './burden.ts';

/** What the open phase asks of the patient, and what the edits have changed about it. */
export function BurdenTable({ phase }: { phase: number }) {
  const t = useTranslations('program');
  const { draft, original, find, view, current } = useBuilder();
  const now = draft.phases[phase];
  const before = original.phases[phase];
  const burden = burdenOf(now?.items ?? [], find);
  const was = burdenOf(before?.items ?? [], find);
  const { added, removed, changed } = planChanges(before, now);
  const counts = { added: added.length, removed: removed.length, changed: changed.length };
  const changes = counts.added + counts.removed + counts.changed;
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
        <Line
          term={t('burden.exercises')}
          warning={burden.exercises > MANY_EXERCISES ? t('burden.many', { count: MANY_EXERCISES }) : null}
        >
          {burden.exercises}
        </Line>
        <Line term={t('burden.positions')}>{burden.positionChanges}</Line>
        <Line term={t('burden.equipment')}>
          {equipment.length === 0 ? t('burden.nothing') : equipment.join(', ')}
        </Line>
        {current !== null && (
          <Line term={t('burden.changes', { name: view.patient.givenName })}>
            {changes === 0
              ? t('burden.noChanges')
              : (['added', 'removed', 'changed'] as const)
                  .filter((kind) => counts[kind] > 0)
                  .map((kind) => t(`burden.${kind}`, { count: counts[kind] }))
                  .join(', ')}
          </Line>
        )}
      </dl>
    </section>
  );
}

function Line({
  term,
  warning = null,
  children,
}: {
  term: string;
  warning?: string | null;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="flex-none text-ink-2">{term}</dt>
      <dd className="num min-w-0 flex-1 text-right font-semibold">{children}</dd>
      {warning !== null && (
        <dd className="flex basis-full items-start gap-1.5 text-xs font-semibold text-stuck">
          <Icon of={TriangleAlert} className="mt-px" />
          {warning}
        </dd>
      )}
    </div>
  );
}
