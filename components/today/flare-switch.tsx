'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Flame } from '#components/ui/icon.tsx';
import { DayRow } from './day-row.tsx';

// Loaded when it is asked for: the start page is light, and the worker has kept the file for a time without network.
const FlareSheet = dynamic(() => import('./flare-sheet.tsx').then((file) => file.FlareSheet), { ssr: false });

/** "Flare-up today": after one question the smaller program is on, with or without a network. */
export function FlareSwitch({ therapistName }: { therapistName: string }) {
  const t = useTranslations('flare');
  const [isAsking, setAsking] = useState(false);
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
          {isAsking && <FlareSheet therapistName={therapistName} onClose={() => setAsking(false)} />}
        </>
      }
    />
  );
}
