'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, ShieldAlert } from '#components/ui/icon.tsx';
import type { DraftItem, ExerciseView } from '#lib/data/programs/view.ts';
import { useBuilder, useConflicts } from './builder-context.tsx';
import { easierFor } from './conflicts.ts';
import { editItem, findItem, removeItem, swapItem } from './draft-edit.ts';
import { KeepReason } from './keep-reason.tsx';
import { useWarningWords } from './use-warning-words.ts';

/** What to look at before this exercise is given: notes as a line each, conflicts as a box with a way out. */
export function ItemWarnings({ item, exercise }: { item: DraftItem; exercise: ExerciseView }) {
  const { notes, conflicts } = useConflicts(item);
  const words = useWarningWords();
  return (
    <>
      {conflicts.length > 0 && (
        <ConflictBox item={item} exercise={exercise} sentence={conflicts.map(words).join(' ')} />
      )}
      {notes.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {notes.map((warning) => (
            <li key={`${warning.code}${warning.tag}`} className="flex items-start gap-1.5 text-xs text-ink-2">
              <Icon of={ShieldAlert} className="mt-px text-review" />
              {words(warning)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ConflictBox({
  item,
  exercise,
  sentence,
}: {
  item: DraftItem;
  exercise: ExerciseView;
  sentence: string;
}) {
  const t = useTranslations('program.warning');
  const { draft, edit, find, isReadOnly, view } = useBuilder();
  const [isAsking, setAsking] = useState(false);
  const place = findItem(draft, item.key);
  const taken = new Set(draft.phases[place?.phase ?? 0]?.items.map((one) => one.prescription.exercise));
  const easier = easierFor(item, taken, find);
  const keep = (keptReason: string | null) => {
    setAsking(false);
    edit((one) => editItem(one, item.key, (own) => ({ ...own, keptReason })));
  };
  return (
    <section
      aria-label={t('title', { name: exercise.name })}
      className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-review-soft px-3 py-2.5"
    >
      <Icon of={ShieldAlert} size="md" className="text-review" />
      <p className="min-w-40 flex-1">
        <b>{sentence}</b> {item.keptReason !== null && t('kept', { reason: item.keptReason })}
      </p>
      {!isReadOnly && item.keptReason !== null && (
        <Button size="sm" onClick={() => keep(null)}>
          {t('change')}
        </Button>
      )}
      {!isReadOnly && item.keptReason === null && !isAsking && (
        <div className="flex flex-wrap gap-2">
          {easier ? (
            <Button
              size="sm"
              variant="primary"
              onClick={() => edit((one) => swapItem(one, item.key, easier.starting))}
            >
              {t('swap', { name: easier.name })}
            </Button>
          ) : (
            <Button size="sm" variant="primary" onClick={() => edit((one) => removeItem(one, item.key))}>
              {t('takeOut')}
            </Button>
          )}
          <Button size="sm" onClick={() => setAsking(true)}>
            {t('keep')}
          </Button>
        </div>
      )}
      {isAsking && (
        <KeepReason name={view.patient.givenName} onKeep={keep} onLeave={() => setAsking(false)} />
      )}
    </section>
  );
}
