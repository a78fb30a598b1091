import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { addDays } from '#lib/clinical/local-date.ts';
import type { StandingView } from '#lib/data/patients/view.ts';
import { useDays } from './when.ts';

/** What was agreed and still holds; nothing when there is none. */
export function StandingCard({
  standing,
  patientId,
  today,
}: {
  standing: StandingView;
  patientId: string;
  today: string;
}) {
  const t = useTranslations('patient.standing');
  const acts = useTranslations('acts');
  const days = useDays(today);
  const { booked, half, referrals, discharge } = standing;
  const next = booked.filter(({ on }) => on >= today);
  if (next.length + referrals.length === 0 && half === null && discharge === null) return null;
  return (
    <Card title={t('title')} titleId="standing">
      <ul className="space-y-2">
        {next.map(({ on, how, note }) => (
          <li key={on}>
            {t('review', { date: days.date(on), how: acts(`review.way.${how}`).toLowerCase() })}
            {note !== null && <span className="block text-xs text-ink-2">{note}</span>}
          </li>
        ))}
        {half !== null && (
          <li>{t('half', { until: days.date(half.until), returns: days.date(addDays(half.until, 1)) })}</li>
        )}
        {referrals.map(({ type, to, on }) => (
          <li key={`${type}${on}`}>
            {t('referral', { type: acts(`referral.types.${type}`), date: days.date(on) })}
            {to !== null && <span className="block text-xs text-ink-2">{to}</span>}
          </li>
        ))}
        {discharge !== null && (
          <li>
            {t('discharged', { date: days.date(discharge.on) })}{' '}
            <TextLink href={`/patients/${patientId}/summary/letter/${discharge.actId}`}>
              {t('letter')}
            </TextLink>
            {discharge.followUps.length > 0 && (
              <span className="block text-xs text-ink-2">
                {t('followUp', { dates: discharge.followUps.map(days.withYear).join(', ') })}
              </span>
            )}
          </li>
        )}
      </ul>
    </Card>
  );
}
