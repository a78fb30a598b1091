'use client';

import { useTranslations } from 'next-intl';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { DraftItem, ExerciseView } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { setSide } from './dose-fields.ts';
import { editItem } from './draft-edit.ts';

const SIDES = ['left', 'right', 'both'] as const;

/** Which side an exercise is done on; nothing for one that has no sides. */
export function SideSelect({ item, exercise }: { item: DraftItem; exercise: ExerciseView }) {
  const t = useTranslations('program.item');
  const { edit, isReadOnly } = useBuilder();
  if (exercise.sideRule === 'none') return null;
  const isOneLeg = exercise.sideRule === 'sore';
  function choose(side: Prescription['side']) {
    edit((draft) =>
      editItem(draft, item.key, (one) => ({
        ...one,
        prescription: setSide(one.prescription, side, exercise.sideRule, exercise.starting.dose.perSide),
      })),
    );
  }
  return (
    <span className="relative inline-block">
      <select
        aria-label={t('side', { name: exercise.name })}
        value={item.prescription.side}
        disabled={isReadOnly}
        onChange={(event) => choose(event.target.value as Prescription['side'])}
        className="field w-auto appearance-none py-0.5 pr-8 min-h-8"
      >
        {SIDES.map((side) => (
          <option key={side} value={side}>
            {isOneLeg ? t(`oneSide.${side}`) : t(side)}
          </option>
        ))}
      </select>
      <Icon
        of={ChevronDown}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-2"
      />
    </span>
  );
}
