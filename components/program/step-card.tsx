'use client';

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
  const { isReadOnly, isEdited } = useBuilder();
  const [to, setTo] = useState<number | null>(null);
  const { position, draft, gate } = current;
  const phases = draft.phases;
  const next = phases[position];
  const isReady = gate?.met === true;
  return (
    <section aria-labelledby="step" className="card p-4 sm:p-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-60 flex-1">
          <h2 id="step" className="flex items-center gap-2 text-base">
            {isReady && <SeverityGlyph severity="ready" />}
            {isReady && next
              ? t('ready', { number: position + 1, title: next.title })
              : t('notYet', {
                  number: position,
                  count: phases.length,
                  title: phases[position - 1]?.title ?? '',
                })}
          </h2>
          <p className="text-ink-2">
            {t('since', { date: day.short(current.phaseStartedOn) })} {!next && t('last')}
          </p>
        </div>
        {!isReadOnly && !isEdited && (
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
      {gate && gate.parts.length > 0 && <GateParts parts={gate.parts} />}
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

/** The measured lines of the gate: value, limit, result. */
function GateParts({ parts }: { parts: readonly GatePart[] }) {
  const t = useTranslations('program.gate');
  const comparison = { '>=': t('atLeast'), '<=': t('atMost'), '=': t('equal') } as const;
  const shown = parts.filter((part) => t.has(`part.${part.id}` as 'part.pain'));
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1.5 border-t border-line pt-3 text-xs">
      {shown.map((part) => (
        <li key={part.id} className="flex items-center gap-1.5">
          <Icon
            of={part.met === true ? Check : part.met === false ? X : Minus}
            size="xs"
            weight={2.8}
            className={part.met === true ? 'text-track' : part.met === false ? 'text-stuck' : 'text-ink-3'}
          />
          <span className="text-ink-2">{t(`part.${part.id}` as 'part.pain')}</span>
          <b className="num">{part.value === null ? t('unknownValue') : Math.round(part.value * 10) / 10}</b>
          <span className="num text-ink-2">
            ({comparison[part.comparison]} {part.threshold})
          </span>
          <span className="sr-only">
            {t(part.met === true ? 'state.met' : part.met === false ? 'state.open' : 'state.unknown')}
          </span>
        </li>
      ))}
    </ul>
  );
}
