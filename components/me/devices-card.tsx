'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import type { DeviceView } from '#lib/data/me/view.ts';
import type { Result } from '#lib/result.ts';
import { useChange } from './use-change.ts';

type Props = {
  devices: readonly DeviceView[];
  /** Id of the phone that shows the page; null when it is not known. */
  here: string | null;
  end: (input: { deviceId: string }) => Promise<Result<unknown>>;
};

/** Phones that open the app without the birth date; each can be ended. */
export function DevicesCard({ devices, here, end }: Props) {
  const t = useTranslations('me.devices');
  const format = useFormatter();
  const { busy, said, change } = useChange();
  const [asked, setAsked] = useState<string | null>(null);
  const day = (at: string) =>
    format.dateTime(new Date(at), { month: 'short', day: 'numeric', year: 'numeric' });
  return (
    <Card phone title={t('title')} titleId="devices">
      <p className="-mt-2 text-base text-ink-2">{t('text')}</p>
      {devices.length === 0 && <p className="mt-2">{t('none')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {devices.map(({ id, label, since, lastUsed }) => (
          <li key={id} className="py-3">
            <p className="font-semibold">
              {label || t('nameless')} {id === here && <span className="text-ink-2">{t('here')}</span>}
            </p>
            <p className="text-base text-ink-2">{t('when', { since: day(since), last: day(lastUsed) })}</p>
            {asked === id ? (
              <div className="mt-2 grid gap-2">
                <p>{t('sure')}</p>
                <Button
                  size="patient"
                  busy={busy}
                  onClick={() =>
                    void change(() => end({ deviceId: id }), t('ended')).then(() => setAsked(null))
                  }
                >
                  {t('yes')}
                </Button>
                <Button size="patient" variant="quiet" onClick={() => setAsked(null)}>
                  {t('no')}
                </Button>
              </div>
            ) : (
              <Button size="patient" className="mt-2" onClick={() => setAsked(id)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="text-base font-semibold">
        {said}
      </p>
    </Card>
  );
}
