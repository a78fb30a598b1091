'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { useAct } from '#components/patient/use-act.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { addDays } from '#lib/clinical/local-date.ts';

const SHORTEST_REASON = 5;

/** Asks for rows of episodes; the reason is part of it. */
export function EpisodesCard({ today, request }: { today: string; request: Act }) {
  const t = useTranslations('data.episodes');
  const router = useRouter();
  const [from, setFrom] = useState(addDays(today, -105));
  const [to, setTo] = useState(addDays(today, -1));
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const areDatesGood = from !== '' && to !== '' && from <= to;
  const isReasonGood = reason.trim().length >= SHORTEST_REASON;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!areDatesGood || !isReasonGood) return;
    run(
      () => request({ kind: 'review', from, to, reason: reason.trim() }),
      () => {
        setReason('');
        setTried(false);
        toasts.done(t('asked'));
        router.refresh();
      },
    );
  }
  return (
    <Card title={t('title')} titleId="episode-rows">
      <p className="text-ink-2">{t('text')}</p>
      <form onSubmit={submit} noValidate className="mt-4 grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          label={t('from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          type="date"
          label={t('to')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          error={wasTried && !areDatesGood ? t('datesWrong') : undefined}
        />
        <TextField
          className="sm:col-span-2"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={wasTried && !isReasonGood ? t('reasonWrong') : undefined}
        />
        {failure !== null && (
          <div className="sm:col-span-2">
            <Banner kind="error" title={t('failed')} live>
              {failure.message}
            </Banner>
          </div>
        )}
        <Button type="submit" busy={busy} className="justify-self-start">
          {t('make')}
        </Button>
      </form>
    </Card>
  );
}
