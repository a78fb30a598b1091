'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Flame, Icon } from '#components/ui/icon.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { sendReport } from '#lib/offline/send-report.ts';

/** What a flare-up day means, before it begins. */
export function FlareSheet({ therapistName, onClose }: { therapistName: string; onClose: () => void }) {
  const t = useTranslations('flare');
  const [isBusy, setBusy] = useState(false);
  async function begin() {
    setBusy(true);
    await sendReport({ flareDay: true });
    onClose();
  }
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
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
          <Button size="patient" onClick={onClose}>
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
  );
}
