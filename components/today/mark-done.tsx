'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import { sendReport } from '#lib/offline/send-report.ts';

/** "Done" for an exercise that is not played, such as a walk: one tap, one completion. */
export function MarkDone({
  exercise,
  name,
  programVersionId,
}: {
  exercise: string;
  name: string;
  programVersionId: string | null;
}) {
  const t = useTranslations('today');
  const router = useRouter();
  const [state, setState] = useState<'open' | 'busy' | 'saved'>('open');
  async function mark() {
    setState('busy');
    const outcome = await sendReport({ exercises: [{ exercise, done: 1 }], programVersionId });
    setState('saved');
    if (outcome.state === 'sent') router.refresh();
  }
  if (state === 'saved') {
    return (
      <span role="status" className="flex items-center gap-2 font-semibold text-track">
        <Icon of={Check} size="lg" weight={3} />
        {t('marked')}
      </span>
    );
  }
  return (
    <Button
      size="patient"
      className="rounded-lg px-4 text-md"
      busy={state === 'busy'}
      aria-label={t('markDoneAria', { name })}
      onClick={mark}
    >
      {t('markDone')}
    </Button>
  );
}
