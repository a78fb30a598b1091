'use client';

import { unstable_rethrow, useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import type { WorkspaceView } from '#lib/data/learn/view.ts';
import type { Result } from '#lib/result.ts';

type Props = {
  workspace: WorkspaceView;
  save: (input: { ticks: number[] }) => Promise<Result<{ date: string }>>;
};

/** The workspace checklist: tick what is right today, keep it with the date. */
export function WorkspaceCheck({ workspace: { lines, latest }, save }: Props) {
  const t = useTranslations('learn.workspace');
  const format = useFormatter();
  const router = useRouter();
  const [ticks, setTicks] = useState<number[]>(latest?.ticks ?? []);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  async function keep() {
    setBusy(true);
    try {
      const result = await save({ ticks });
      setSaid(result.ok ? t('saved') : result.error.message);
      if (result.ok) router.refresh();
    } catch (error) {
      unstable_rethrow(error);
      setSaid(t('noNetwork'));
    } finally {
      setBusy(false);
    }
  }
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return (
    <fieldset>
      <legend className="text-md font-semibold">{t('title')}</legend>
      <p className="text-base text-ink-2">
        {latest === null
          ? t('never')
          : t('last', { date: day(latest.date), count: latest.ticks.length, of: lines.length })}
      </p>
      <div className="mt-3 grid gap-2">
        {lines.map((line, index) => (
          <Checkbox
            key={line}
            card
            label={line}
            checked={ticks.includes(index)}
            onChange={(event) =>
              setTicks(event.target.checked ? [...ticks, index] : ticks.filter((one) => one !== index))
            }
          />
        ))}
        <Button size="patient" busy={busy} onClick={keep}>
          {t('save')}
        </Button>
        <p role="status" className="text-base font-semibold">
          {said}
        </p>
      </div>
    </fieldset>
  );
}
