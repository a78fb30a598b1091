'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, Plus } from '#components/ui/icon.tsx';
import { useAnnounce } from './announcer.tsx';
import { useBuilder } from './builder-context.tsx';
import { addItem, hasExercise } from './draft-edit.ts';

/** What the template keeps beside a phase: optional exercises, and those that join in a later week. */
export function ExtraList({ index }: { index: number }) {
  const t = useTranslations('program');
  const announce = useAnnounce();
  const { template, draft, edit, find, isReadOnly } = useBuilder();
  const extras = (template?.extras ?? []).filter(
    ({ phase, item }) => phase === index && !hasExercise(draft.phases[index], item.prescription.exercise),
  );
  if (extras.length === 0 || isReadOnly) return null;
  return (
    <div className="border-t border-line bg-canvas px-5 py-3">
      <h3 className="text-xs font-semibold text-ink-2">{t('extra.title')}</h3>
      <ul className="mt-1.5 grid gap-1.5">
        {extras.map(({ why, week, item }) => {
          const name = find(item.prescription.exercise)?.name ?? item.prescription.exercise;
          return (
            <li key={item.key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Button
                size="sm"
                icon={<Icon of={Plus} size="xs" />}
                onClick={() => {
                  edit((one) => addItem(one, index, item));
                  announce(t('item.added', { name, number: index + 1 }));
                }}
              >
                {t('extra.add', { name })}
              </Button>
              <span className="text-xs text-ink-2">
                {why === 'later' ? t('extra.later', { week: week ?? 1 }) : t('extra.optional')}
                {item.note !== null && `. ${item.note}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
