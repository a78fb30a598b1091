import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { stepAddress } from '#components/patient/use-step-hash.ts';
import { useDays } from '#components/patient/when.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { CalendarClock, Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { daysBetween } from '#lib/clinical/local-date.ts';
import type { AgreedView } from '#lib/data/caseload/view.ts';

/** Reviews and follow-ups whose day has come. Nothing when there are none. */
export function Agreed({ agreed, today }: { agreed: readonly AgreedView[]; today: string }) {
  const t = useTranslations('caseload.agreed');
  const acts = useTranslations('acts.review.way');
  const days = useDays(today);
  const canTreat = useCanTreat();
  if (agreed.length === 0) return null;
  return (
    <section aria-labelledby="agreed" className="card mt-4">
      <h2 id="agreed" className="flex items-center gap-2 px-4 pt-2.5 text-sm">
        <Icon of={CalendarClock} />
        {t('title')}
      </h2>
      <ul className="divide-y divide-line">
        {agreed.map(({ actId, patientId, name, kind, on, how }) => (
          <li key={actId} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2">
            <Link href={`/patients/${patientId}` as Route} className="link font-semibold">
              {name}
            </Link>
            <span className="min-w-0 flex-1 basis-60 text-ink-2">
              {kind === 'review'
                ? t('review', { date: days.date(on), how: acts(how).toLowerCase() })
                : t('followUp', { date: days.date(on) })}
            </span>
            <span className="num text-xs font-semibold text-ink-2">
              {t('late', { days: daysBetween(on, today) })}
            </span>
            {canTreat && (
              <ButtonLink href={stepAddress(patientId, kind === 'review' ? 'review' : 'call')} size="sm">
                {t(`step.${kind}`)}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      <p className="px-4 pb-2.5 text-xs text-ink-2">{t('shown')}</p>
    </section>
  );
}
