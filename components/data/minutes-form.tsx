'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { useAct } from '#components/patient/use-act.ts';
import { Button } from '#components/ui/button.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { ActivityRow } from '#lib/data/activity/view.ts';

const MOST = 600;

/** Minutes of one episode, by the word of whoever presses. */
export function MinutesForm({ row, month, confirm }: { row: ActivityRow; month: string; confirm: Act }) {
  const t = useTranslations('data.activity');
  const router = useRouter();
  const [text, setText] = useState(row.minutes === null ? '' : String(row.minutes));
  const [isWrong, setWrong] = useState(false);
  const { busy, failure, run } = useAct();
  function submit(event: FormEvent) {
    event.preventDefault();
    const minutes = Number(text);
    const isGood = /^\d+$/.test(text.trim()) && minutes <= MOST;
    setWrong(!isGood);
    if (!isGood) return;
    run(
      () => confirm({ episodeId: row.episodeId, month, minutes }),
      () => {
        toasts.done(t('saved'));
        router.refresh();
      },
    );
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-1">
      <span className="flex items-center gap-2">
        <input
          className="field w-20"
          inputMode="numeric"
          aria-label={t('confirmFor', { name: row.name })}
          aria-invalid={isWrong || undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" size="sm" busy={busy}>
          {t('confirm')}
        </Button>
      </span>
      <span role="status" className="text-xs text-ink-2">
        {isWrong
          ? t('wrong')
          : (failure?.message ??
            (row.minutes === null
              ? t('unconfirmed')
              : t('confirmed', { minutes: row.minutes, name: row.confirmedBy ?? '' })))}
      </span>
    </form>
  );
}
