'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import type { KeyView } from '#lib/data/keys/view.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';

/** Keys of other systems: what each may read, until when, and whether it is used. */
export function KeysCard({
  keys,
  address,
  create,
  revoke,
}: {
  keys: readonly KeyView[];
  address: string;
  create: Act;
  revoke: Act;
}) {
  const t = useTranslations('data.keys');
  const format = useFormatter();
  const [isNew, setNew] = useState(false);
  const [ending, setEnding] = useState<KeyView | null>(null);
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' });
  return (
    <Card title={t('title')} titleId="keys">
      <p className="text-ink-2">{t('text', { address })}</p>
      {keys.length === 0 && <p className="mt-3 text-ink-2">{t('none')}</p>}
      <ul className="mt-3 grid gap-3">
        {keys.map((key) => (
          <li
            key={key.id}
            className="flex flex-wrap items-start justify-between gap-2 border-line border-t pt-3"
          >
            <div className="min-w-0">
              <span className="font-semibold break-words">{key.name}</span>
              <span className="block">{key.scopes.map((scope) => t(`scope.${scope}`)).join(', ')}</span>
              <span className="block text-xs text-ink-2">
                {[
                  t(`state.${key.state}`, { date: day(key.expiresAt) }),
                  key.lastUsedAt === null ? t('unused') : t('used', { date: day(key.lastUsedAt) }),
                  t('by', { name: key.createdBy }),
                ].join(', ')}
              </span>
            </div>
            {key.state === 'active' && (
              <Button size="sm" onClick={() => setEnding(key)} aria-label={`${t('revoke')}: ${key.name}`}>
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button className="mt-4" onClick={() => setNew(true)}>
        {t('new')}
      </Button>
      {isNew && <NewKeyDialog create={create} onClose={() => setNew(false)} />}
      {ending !== null && <RevokeKeyDialog apiKey={ending} revoke={revoke} onClose={() => setEnding(null)} />}
    </Card>
  );
}
