'use client';

import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { useReach } from '#components/patient/use-act.ts';
import { useStaffActs } from '#components/round/staff-acts.tsx';
import { Button } from '#components/ui/button.tsx';
import { Check, Icon, Users } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { HandoverView } from '#lib/data/caseload/view.ts';

/** Patients who came from or went to a colleague lately, and whether they were taken over. Nothing when there are none. */
export function Handovers({
  handovers,
  onAccepted,
}: {
  handovers: readonly HandoverView[];
  onAccepted: () => void;
}) {
  const t = useTranslations('caseload.handovers');
  if (handovers.length === 0) return null;
  return (
    <section aria-labelledby="handovers" className="card mt-4">
      <h2 id="handovers" className="flex items-center gap-2 px-4 pt-2.5 text-sm">
        <Icon of={Users} />
        {t('title')}
      </h2>
      <ul className="divide-y divide-line">
        {handovers.map((handover) => (
          <Line key={handover.id} handover={handover} onAccepted={onAccepted} />
        ))}
      </ul>
    </section>
  );
}

function Line({ handover, onAccepted }: { handover: HandoverView; onAccepted: () => void }) {
  const t = useTranslations('caseload.handovers');
  const format = useFormatter();
  const acts = useStaffActs();
  const reach = useReach();
  const [busy, start] = useTransition();
  const { id, patientId, name, from, to, reason, at, isMine, acceptedAt } = handover;
  const time = (instant: string) =>
    format.dateTime(new Date(instant), {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  function accept() {
    if (acts === null) return;
    const { acceptHandover } = acts;
    start(async () => {
      const result = await reach(() => acceptHandover({ handoverId: id }));
      if (result.ok) onAccepted();
      else toasts.failed(t('failed'), result.error.message, accept);
    });
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2">
      <Link href={`/patients/${patientId}` as Route} className="link font-semibold">
        {name}
      </Link>
      <span className="min-w-0 flex-1 basis-60 text-ink-2">
        {isMine ? t('came', { from, time: time(at) }) : t('went', { to, time: time(at) })} “{reason}”
      </span>
      {acceptedAt !== null ? (
        <span className="flex items-center gap-1.5 text-xs text-ink-2">
          <Icon of={Check} />
          {t('accepted', { time: time(acceptedAt) })}
        </span>
      ) : isMine ? (
        <Button size="sm" busy={busy} onClick={accept}>
          {t('accept')}
          <span className="sr-only">: {name}</span>
        </Button>
      ) : (
        <span className="text-xs font-semibold text-stuck">{t('waits', { to })}</span>
      )}
    </li>
  );
}
