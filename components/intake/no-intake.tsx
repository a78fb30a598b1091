'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useAct } from '#components/patient/use-act.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { IntakeView } from '#lib/data/intake/view.ts';
import type { IntakeActs } from './acts.ts';

/** No intake is open: when the last one was, and how a new episode begins. */
export function NoIntake({ view, start }: { view: IntakeView; start: IntakeActs['start'] }) {
  const t = useTranslations('intake.none');
  const router = useRouter();
  const canTreat = useCanTreat();
  const { busy, failure, run } = useAct();
  const { patient } = view;
  return (
    <>
      <PageHeader
        title={patient.name}
        lead={t('lead', { record: patient.recordNo })}
        back={{ href: `/patients/${patient.id}`, label: t('back') }}
      />
      <div className="card mt-6 max-w-[44rem] p-6">
        <h2 className="text-lg">{t(view.hasOpenEpisode ? 'openTitle' : 'title')}</h2>
        <p className="mt-1 text-ink-2">{t(view.hasOpenEpisode ? 'openText' : 'text')}</p>
        {view.confirmedOn && <p className="mt-2">{t('confirmedOn', { date: view.confirmedOn })}</p>}
        <div className="mt-4">
          <Button
            variant="primary"
            busy={busy}
            offReason={canTreat ? undefined : t('readOnly')}
            onClick={() =>
              run(
                () => start({ patientId: patient.id }),
                () => router.refresh(),
              )
            }
          >
            {t('start')}
          </Button>
        </div>
        <p role="alert" className="mt-2 text-xs font-semibold text-urgent empty:hidden">
          {failure?.message}
        </p>
      </div>
    </>
  );
}
