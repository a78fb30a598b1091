'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon, Minus, X } from '#components/ui/icon.tsx';
import type { GatePart } from '#lib/clinical/gate.ts';
import type { CurrentProgram } from '#lib/data/programs/view.ts';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useDay } from './use-day.ts';

/** Where the patient stands in the program in force, and the step to the next phase or back. */
export function StepCard({
  current,
  progress,
  onMoved,
}: {
  current: CurrentProgram;
  progress: ProgramActs['progress'];
  onMoved: (position: number, startedOn: string) => void;
}) {
  const t = useTranslations('program.step');
  const day = useDay();
  const { isReadOnly, isEdited, view } = useBuilder();
  // The routine is on hold then, and nobody is ready for more.
  const isOnHold = view.episode.hasOpenRedFlag;
  const [to, setTo] = useState<number | null>(null);
  const { position, draft, gate, pending } = current;
  const phases = draft.phases;
  const next = phases[position];
  const isReady = gate?.met === true && !isOnHold;
  function heading(): string {
    if (isReady && !pending) {
      return next ? t('ready', { number: position + 1, title: next.title }) : t('lastDone');
    }
    const title = phases[position - 1]?.title ?? '';
    return t('notYet', { number: position, count: phases.length, title });
  }

  return (
    <section aria-labelledby="step" className="card p-4 sm:p-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-60 flex-1">
          <h2 id="step" className="flex items-center gap-2 text-base">
            {isReady && !pending && <SeverityGlyph severity="ready" />}
            {heading()}
          </h2>
          <p className="text-ink-2">
            {t('since', { date: day.short(current.phaseStartedOn) })} {!next && t('last')}
            {pending && t('pending', { number: pending.position, date: day.long(pending.startedOn) })}
          </p>
        </div>
        {!isReadOnly && isOnHold && <p className="text-xs text-ink-2">{t('onHold')}</p>}
        {!isReadOnly && !isOnHold && isEdited && <p className="text-xs text-ink-2">{t('saveFirst')}</p>}
        {!isReadOnly && !isOnHold && !isEdited && !pending && (
          <div className="flex flex-wrap gap-2">
            {position > 1 && (
              <Button variant="quiet" onClick={() => setTo(position - 1)}>
                {t('back', { number: position - 1 })}
              </Button>
            )}
            {next && (
              <Button variant={isReady ? 'primary' : 'line'} onClick={() => setTo(position + 1)}>
                {t('move', { number: position + 1 })}
              </Button>
            )}
          </div>
        )}
      </div>
      {gate && gate.clauses.length > 0 && <GateParts clauses={gate.clauses} />}
      {to !== null && (
        <StepDialog
          current={current}
          to={to}
          progress={progress}
          onClose={() => setTo(null)}
          onMoved={onMoved}
        />
      )}
    </section>
  );
}

type Clauses = NonNullable<CurrentProgram['gate']>['clauses'];
type Mark = { met: boolean | null; parts: readonly GatePart[] };

/** The measured lines of the gate: value, limit, result. Of a choice one is enough. */
function GateParts({ clauses }: { clauses: Clauses }) {
  const t = useTranslations('program.gate');
  const comparison = { '>=': t('atLeast'), '<=': t('atMost'), '=': t('equal') } as const;
  const marks = clauses.flatMap(({ met, isChoice, parts }): Mark[] =>
    isChoice ? [{ met, parts }] : parts.map((part) => ({ met: part.met, parts: [part] })),
  );
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1.5 border-t border-line pt-3 text-xs">
      {marks.map(({ met, parts }) => (
        <li
          key={parts.map((part) => `${part.id}${part.threshold}`).join()}
          className="flex items-start gap-1.5"
        >
          <Icon
            of={met === true ? Check : met === false ? X : Minus}
            size="xs"
            weight={2.8}
            className={clsx(
              'mt-0.5',
              met === true ? 'text-track' : met === false ? 'text-stuck' : 'text-ink-3',
            )}
          />
          <span className="num">
            {parts.map((part, index) => (
              <span key={part.id}>
                {index > 0 && ` ${t('or')} `}
                <span className="text-ink-2">{t(`part.${part.id}` as 'part.pain')}</span>{' '}
                <b>{part.value === null ? t('unknownValue') : Math.round(part.value * 10) / 10}</b>{' '}
                <span className="text-ink-2">
                  ({comparison[part.comparison]} {part.threshold})
                </span>
              </span>
            ))}
          </span>
          <span className="sr-only">
            {t(met === true ? 'state.met' : met === false ? 'state.open' : 'state.unknown')}
          </span>
        </li>
      ))}
    </ul>
  );
}
