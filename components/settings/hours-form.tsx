'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { OpeningHours } from '#lib/data/settings/input.ts';
import { type SaveClinic, SectionForm } from './section-form.tsx';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Day = (typeof DAYS)[number];
type Span = { from: string; to: string };

const USUAL: Span = { from: '08:00', to: '18:00' };

/** Opening hours, one span a day; a day without a tick is closed. */
export function HoursForm({
  hours,
  version,
  save,
}: {
  hours: OpeningHours;
  version: number;
  save: SaveClinic;
}) {
  const t = useTranslations('settings.hours');
  const [spans, setSpans] = useState<ReadonlyMap<Day, Span>>(
    () => new Map(hours.map(({ day, from, to }) => [day as Day, { from, to }])),
  );
  const open = DAYS.flatMap((day) => {
    const span = spans.get(day);
    return span ? [{ day, ...span }] : [];
  });
  function change(day: Day, span: Span | null) {
    const next = new Map(spans);
    if (span) next.set(day, span);
    else next.delete(day);
    setSpans(next);
  }
  return (
    <SectionForm section="hours" version={version} save={save} toInput={() => ({ openingHours: open })}>
      {(errors) => (
        <ul className="grid gap-2">
          {DAYS.map((day) => {
            const span = spans.get(day);
            const place = open.findIndex((row) => row.day === day);
            const error = Object.entries(errors).find(([name]) =>
              name.startsWith(`openingHours.${place}.`),
            )?.[1];
            return (
              <li
                key={day}
                className={clsx(
                  'grid grid-cols-[8.5rem_1fr] gap-x-3 gap-y-1',
                  span && 'items-center max-sm:grid-cols-1',
                )}
              >
                <Checkbox
                  label={t(`day.${day}`)}
                  checked={span !== undefined}
                  onChange={(event) => change(day, event.currentTarget.checked ? USUAL : null)}
                />
                {span ? (
                  <div className="grid grid-cols-2 gap-2">
                    {(['from', 'to'] as const).map((end) => (
                      <TextField
                        key={end}
                        label={<span className="sr-only">{t(`${end}Of`, { day: t(`day.${day}`) })}</span>}
                        type="time"
                        value={span[end]}
                        onChange={(event) => change(day, { ...span, [end]: event.currentTarget.value })}
                        error={end === 'to' ? error : undefined}
                      />
                    ))}
                  </div>
                ) : (
                  <span className="text-ink-2">{t(spans.size === 0 ? 'notGiven' : 'closed')}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </SectionForm>
  );
}
