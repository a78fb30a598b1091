import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import type { Draft } from './draft.ts';
import { SpanFields } from './span-fields.tsx';

const MINUTES = [30, 35, 40, 45] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Breaks from sitting or standing still, on this phone only. */
export function MoveFields({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const t = useTranslations('reminders.move');
  const format = useFormatter();
  const { move } = draft;
  const set = (part: Partial<Draft['move']>) => change({ move: { ...move, ...part } });
  // 2026-01-05 is a Monday.
  const nameOf = (weekday: number) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 4 + weekday)), { weekday: 'short' });
  return (
    <Card phone title={t('title')} titleId="move">
      <Checkbox
        card
        label={t('on')}
        detail={t('onText')}
        checked={draft.hasMove}
        onChange={(event) => change({ hasMove: event.target.checked })}
      />
      {draft.hasMove && (
        <div className="mt-4 grid gap-4">
          <Segmented
            patient
            label={t('every')}
            name="move-every"
            value={String(move.everyMinutes)}
            onChange={(value) => set({ everyMinutes: Number(value) })}
            options={MINUTES.map((minutes) => ({ value: String(minutes), label: t('minutes', { minutes }) }))}
          />
          <SpanFields
            from={move.from}
            to={move.to}
            onFrom={(from) => set({ from })}
            onTo={(to) => set({ to })}
          />
          <fieldset>
            <legend className="label-patient mb-1.5">{t('days')}</legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
              {WEEKDAYS.map((weekday) => (
                <Checkbox
                  key={weekday}
                  card
                  className="px-3"
                  label={nameOf(weekday)}
                  checked={move.weekdays.includes(weekday)}
                  onChange={(event) =>
                    set({
                      weekdays: event.target.checked
                        ? [...move.weekdays, weekday].toSorted()
                        : move.weekdays.filter((one) => one !== weekday),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        </div>
      )}
    </Card>
  );
}
