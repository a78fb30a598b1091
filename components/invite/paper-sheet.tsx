'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { InviteView } from '#lib/data/links/view.ts';

/** What is printed: the code, the QR code, and three steps. No diagnosis and no health data; seen on paper alone. */
export function PaperSheet({
  view,
  code,
  qr,
}: {
  view: InviteView;
  code: { code: string; expiresAt: string };
  qr: ReactNode;
}) {
  const t = useTranslations('invite.sheet');
  const format = useFormatter();
  const until = format.dateTime(new Date(code.expiresAt), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: view.timezone,
  });
  const address = view.link ? new URL('/code', view.link.url) : null;
  return (
    <div className="hidden text-black print:block">
      <p className="text-base">{view.clinicName}</p>
      <h1 className="mt-1 text-2xl">{t('title', { name: view.patient.givenName })}</h1>
      <div className="mt-6 flex items-start gap-10">
        <div className="w-48">{qr}</div>
        <div>
          <p className="text-lg">{t('scan')}</p>
          <p className="mt-4 text-lg">{t('or', { address: `${address?.host}${address?.pathname}` })}</p>
          <p className="num mt-2 text-4xl font-bold tracking-[0.18em]">
            {`${code.code.slice(0, 3)} ${code.code.slice(3)}`}
          </p>
          <p className="mt-2 text-base">{t('until', { until })}</p>
        </div>
      </div>
      <ol className="mt-8 grid list-decimal gap-2 pl-6 text-lg">
        <li>{t('step1')}</li>
        <li>{t('step2')}</li>
        <li>{t('step3')}</li>
      </ol>
      <p className="mt-8 text-base">{t('help', { phone: view.clinicPhone })}</p>
      <p className="mt-2 text-base">{t('own')}</p>
    </div>
  );
}
