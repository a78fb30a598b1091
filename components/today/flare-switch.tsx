'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Flame, Icon } from '#components/ui/icon.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { sendReport } from '#lib/offline/send-report.ts';
import { DayRow } from './day-row.tsx';

/** "Flare-up today": after one question the smaller program is on, with or without a network. */
export function FlareSwitch({ therapistName }: { therapistName: string }) {
  const t = useTranslations('flare');
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  async function begin() {
    setBusy(true);
    await sendReport({ flareDay: true });
    setBusy(false);
    setAsking(false);
  }
  return (
    <DayRow
      icon={Flame}
      title={t('row')}
      detail={t('rowText')}
      action={
        <>
          <Button size="patient" className="rounded-lg px-4 text-md" onClick={() => setAsking(true)}>
            {t('open')}
          </Button>
          <Sheet
            open={isAsking}
            onOpenChange={setAsking}
            title={t('title')}
            description={t('text')}
            actions={
              <>
                <Button
                  variant="primary"
                  size="patient"
                  icon={<Icon of={Flame} size="lg" />}
                  busy={isBusy}
                  onClick={() => void begin()}
                >
                  {t('begin')}
                </Button>
                <Button size="patient" onClick={() => setAsking(false)}>
                  {t('cancel')}
                </Button>
              </>
            }
          >
            <ul className="list-disc space-y-1.5 pl-6">
              <li>{t('half')}</li>
              <li>{therapistName ? t('told', { name: therapistName }) : t('toldNoName')}</li>
              <li>{t('back')}</li>
            </ul>
          </Sheet>
        </>
      }
    />
  );
}
