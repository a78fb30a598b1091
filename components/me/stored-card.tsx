import { useFormatter, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import type { MeView } from '#lib/data/me/view.ts';

const THINGS = ['checkIns', 'exercises', 'questions', 'messages', 'programs'] as const;

/** What the clinic keeps about the person, as counts, who sees it, and whom to ask for a copy. */
export function StoredCard({ view }: { view: MeView }) {
  const t = useTranslations('me.stored');
  const format = useFormatter();
  const since = format.dateTime(new Date(view.stored.since), {
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  });
  return (
    <Card phone title={t('title')} titleId="stored">
      <p className="-mt-2">{t('since', { clinic: view.clinicName, date: since })}</p>
      <ul className="my-3 list-disc space-y-1 pl-6">
        {THINGS.map((thing) => (
          <li key={thing}>{t(`count.${thing}`, { count: view.stored[thing] })}</li>
        ))}
        <li>{t('other')}</li>
      </ul>
      <p className="text-base text-ink-2">{t('who', { clinic: view.clinicName })}</p>
      <p className="mt-2 text-base text-ink-2">
        {t('ask', { clinic: view.clinicName, phone: view.clinicPhone })}
      </p>
    </Card>
  );
}
