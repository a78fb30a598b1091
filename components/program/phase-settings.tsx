'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ChevronDown, Icon, Trash2 } from '#components/ui/icon.tsx';
import { Stepper } from '#components/ui/stepper.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { editPhase, removePhase } from './draft-edit.ts';

const WEEKS = { min: 1, max: 52 } as const;
const TITLE_LENGTH = 80;

/** Name and length of a phase, folded away. The phase in force, and those before it, can't be taken out. */
export function PhaseSettings({ phase, index }: { phase: DraftPhase; index: number }) {
  const t = useTranslations('program.phase');
  const { draft, edit, current, isReadOnly } = useBuilder();
  const isRemovable = draft.phases.length > 1 && index >= (current?.position ?? 0);
  const change = (part: Partial<DraftPhase>) =>
    edit((one) => editPhase(one, index, (own) => ({ ...own, ...part })));
  if (isReadOnly) return null;
  return (
    <details className="group border-t border-line px-5 py-1.5">
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-xs font-semibold text-ink-2 hover:text-ink coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        {t('settings')}
        <Icon of={ChevronDown} size="xs" className="group-open:rotate-180" />
      </summary>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 pt-1 pb-3">
        <TextField
          className="w-64"
          label={t('title')}
          value={phase.title}
          maxLength={TITLE_LENGTH}
          onChange={(event) => change({ title: event.target.value })}
        />
        {phase.weeks === null ? (
          <span className="pb-2 text-ink-2">{t('openEnd')}</span>
        ) : (
          <Stepper
            label={t('weeks')}
            value={phase.weeks}
            {...WEEKS}
            onChange={(weeks) => change({ weeks })}
          />
        )}
        {isRemovable && (
          <Button
            variant="quiet"
            icon={<Icon of={Trash2} />}
            onClick={() => edit((one) => removePhase(one, index))}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </details>
  );
}
