'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, Plus } from '#components/ui/icon.tsx';
import type { ProgramActs } from './acts.ts';
import { useBuilder } from './builder-context.tsx';
import { addPhase } from './draft-edit.ts';
import { PhaseSection } from './phase-section.tsx';
import { StepCard } from './step-card.tsx';

const MOST_PHASES = 12;

/** The draft itself: where the patient stands, and the phases one under the other. */
export function DraftPanel({
  openPhase,
  onOpenPhase,
  onAdd,
  progress,
  onMoved,
}: {
  /** From 0; null while all are folded. */
  openPhase: number | null;
  onOpenPhase: (phase: number | null) => void;
  onAdd: () => void;
  progress: ProgramActs['progress'];
  onMoved: (position: number, startedOn: string) => void;
}) {
  const t = useTranslations('program');
  const { draft, edit, current, isReadOnly } = useBuilder();
  return (
    <div className="grid gap-3">
      {current?.hasStarted && <StepCard current={current} progress={progress} onMoved={onMoved} />}
      {draft.phases.map((phase, index) => (
        <PhaseSection
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase is known by its place
          key={index}
          phase={phase}
          index={index}
          isOpen={openPhase === index}
          onToggle={() => onOpenPhase(openPhase === index ? null : index)}
          onAdd={onAdd}
        />
      ))}
      {!isReadOnly && draft.phases.length < MOST_PHASES && (
        <Button
          id="add-phase"
          variant="quiet"
          icon={<Icon of={Plus} />}
          keys="N"
          className="justify-self-start"
          onClick={() => {
            const number = draft.phases.length + 1;
            edit((one) => addPhase(one, t('phase.newTitle', { number })));
            onOpenPhase(number - 1);
          }}
        >
          {t('phase.add')}
        </Button>
      )}
    </div>
  );
}
