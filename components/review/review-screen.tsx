import { useFormatter, useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { ReviewView } from '#lib/data/review/view.ts';
import { ChangesCard } from './changes-card.tsx';
import { FigureLink } from './figure-link.tsx';
import { ReviewFilters } from './filters.tsx';
import { FlagsCard } from './flags-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { Headline } from './headline.tsx';
import { type PeriodProblem, peopleHref } from './href.ts';
import { SplitCard } from './split-card.tsx';
import { StepsSection } from './steps-section.tsx';
import { useLocalDate } from './use-local-date.ts';

/** The manager's review of a period. A therapist sees the same of their own patients. */
export function ReviewScreen({ view, problem }: { view: ReviewView; problem: PeriodProblem | null }) {
  const t = useTranslations('review');
  const format = useFormatter();
  const date = useLocalDate();
  const { period } = view;
  const isEmpty = view.active === 0 && view.cohort === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t(view.isOwnOnly ? 'leadOwn' : 'lead', { clinic: view.clinicName })}{' '}
            <FigureLink href={peopleHref(view, 'active')} label={t('active')}>
              {t('people', { count: view.active })}
            </FigureLink>
            {', '}
            {t('period', { from: date(period.from), to: date(period.to) })}
          </>
        }
        actions={<ReviewFilters view={view} />}
      />
      {problem && (
        <div className="mt-4">
          <Banner kind="caution" title={t(`problem.${problem}`)} live>
            {t('problem.shown')}
          </Banner>
        </div>
      )}
      {isEmpty ? (
        <div className="card mt-6">
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        </div>
      ) : (
        <>
          <Headline view={view} />
          <div className="mt-5 grid gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
            <StepsSection view={view} />
            <FlagsCard view={view} />
            <ChangesCard view={view} />
            <SplitCard view={view} />
          </div>
          <GroupsCard view={view} />
        </>
      )}
      {view.asOf !== null && (
        <p className="mt-4 text-xs text-ink-2">
          {t('asOf', {
            time: format.dateTime(new Date(view.asOf), {
              dateStyle: 'medium',
              timeStyle: 'short',
              hourCycle: 'h23',
            }),
          })}
        </p>
      )}
    </>
  );
}
