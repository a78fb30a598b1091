import { useFormatter, useTranslations } from 'next-intl';
import type { Act } from '#components/patient/acts.ts';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { PersonDataView } from '#lib/data/erasure/view.ts';
import { EraseForm } from './erase-form.tsx';

/** One person's record: handing it over, and deleting it. Needs the areas `data`, `clinic` and `ui`. */
export function PersonScreen({ view, erase }: { view: PersonDataView; erase: Act }) {
  const t = useTranslations('data.person');
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'long', timeZone: 'UTC' });
  const { patientId, name, erasure, keepUntil, retentionYears, lastContactOn } = view;
  return (
    <>
      <PageHeader title={t('title', { name })} back={{ href: `/patients/${patientId}`, label: t('back') }} />
      <div className="mt-6 grid max-w-3xl gap-6">
        <Card title={t('giveTitle')} titleId="give">
          <p className="text-ink-2">{t('giveText')}</p>
          <ul className="mt-3 grid gap-2">
            {(['record', 'fhir'] as const).map((kind) => (
              <li key={kind}>
                <a className="text-brand underline" href={`/api/v1/downloads/${kind}?patientId=${patientId}`}>
                  {t(kind === 'record' ? 'give' : 'giveFhir')}
                </a>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('eraseTitle')} titleId="erase">
          <p className="text-ink-2">{t('eraseText')}</p>
          <p className="mt-2">
            {keepUntil === null
              ? t('keepNot')
              : t('keep', { last: day(lastContactOn), years: retentionYears, until: day(keepUntil) })}
          </p>
          {erasure !== null && (
            <p className="mt-2 font-semibold">
              {t('locked', {
                until: erasure.keepUntil === null ? '' : day(erasure.keepUntil),
                name: erasure.askedBy,
                date: day(erasure.askedAt),
                reason: erasure.reason,
              })}
            </p>
          )}
          {view.canErase ? (
            <EraseForm view={view} erase={erase} />
          ) : (
            <p className="mt-3 text-ink-2">{t('managersOnly')}</p>
          )}
        </Card>
      </div>
    </>
  );
}
