'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Card } from '#components/ui/card.tsx';
import type { ReminderLogView } from '#lib/data/reminders/view.ts';
import type { Result } from '#lib/result.ts';
import { ReminderLog } from './reminder-log.tsx';
import { useClock } from './use-clock.ts';

/** A patient's reminders and what was sent, for staff; loaded when it is opened. Needs the area `reminders`. */
export function StaffReminders({ patientId }: { patientId: string }) {
  const t = useTranslations('reminders.staff');
  const [view, setView] = useState<ReminderLogView | 'failed' | null>(null);
  async function load() {
    try {
      const response = await fetch(`/api/v1/reminders/log?patientId=${encodeURIComponent(patientId)}`);
      const result = (await response.json()) as Result<ReminderLogView>;
      setView(result.ok ? result.data : 'failed');
    } catch {
      setView('failed');
    }
  }
  return (
    <Card title={t('title')} titleId="staff-reminders">
      <details
        onToggle={(event) => {
          if (event.currentTarget.open && (view === null || view === 'failed')) void load();
        }}
      >
        <summary className="link min-h-6 cursor-pointer coarse:min-h-11">{t('show')}</summary>
        <div className="mt-3 space-y-3" aria-live="polite">
          {view === 'failed' && <p>{t('failed')}</p>}
          {view !== null && view !== 'failed' && (
            <>
              <Plan view={view} />
              <ReminderLog log={view.log} phone={false} />
            </>
          )}
        </div>
      </details>
    </Card>
  );
}

function Plan({ view: { plan, zone } }: { view: ReminderLogView }) {
  const t = useTranslations('reminders.staff');
  const format = useFormatter();
  const clock = useClock();
  if (plan === null) return <p>{t('none')}</p>;
  if (plan.isStopped) return <p>{t('stopped')}</p>;
  const ways = [...(plan.push ? [t('push')] : []), ...(plan.mail ? [t('mail')] : [])];
  return (
    <ul className="space-y-1">
      {plan.times.length > 0 && <li>{t('times', { times: format.list(plan.times.map(clock)), zone })}</li>}
      {plan.secondAt !== null && <li>{t('second', { time: clock(plan.secondAt) })}</li>}
      {ways.length > 0 && <li>{format.list(ways)}</li>}
    </ul>
  );
}
