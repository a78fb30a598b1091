'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, Share } from '#components/ui/icon.tsx';

/** Opens the phone's own print sheet, from which a PDF can be kept or sent. Nothing leaves the phone by itself. */
export function ShareButton() {
  const t = useTranslations('progress.share');
  return (
    <div className="print:hidden">
      <Button
        size="patient"
        className="w-full"
        icon={<Icon of={Share} size="lg" />}
        onClick={() => window.print()}
      >
        {t('button')}
      </Button>
      <p className="mt-2 px-1 text-base text-ink-2">{t('note')}</p>
    </div>
  );
}
