import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { Table } from '#components/ui/table.tsx';
import { CHANGE_WEEKS, type ChangeWeek, MEASURES, type ReviewMeasure } from '#lib/data/review/input.ts';
import type { ReviewView } from '#lib/data/review/view.ts';
import { FigureLink } from './figure-link.tsx';
import { peopleHref } from './href.ts';
import { Interval } from './interval.tsx';

/** Share with a clinically important improvement by measure and week, how many that is, and of how many it is unknown. */
export function ChangesCard({ view }: { view: ReviewView }) {
  const t = useTranslations('review.changes');
  const stage = useTranslations('review.stage');
  const { stageChoices } = view;
  return (
    <Card title={t('title')} titleId="changes-title" className="flex flex-col gap-5">
      <p className="-mt-3 max-w-[74ch] text-ink-2">{t('lead')}</p>
      <Table
        caption={t('title')}
        captionHidden
        stacks
        rows={MEASURES}
        rowKey={(measure) => measure}
        columns={[
          { key: 'measure', head: t('measure'), cell: (measure) => t(`name.${measure}`), rowHead: true },
          ...CHANGE_WEEKS.map((week) => ({
            key: String(week),
            head: t('week', { week }),
            cell: (measure: ReviewMeasure) => <Change view={view} measure={measure} week={week} />,
          })),
        ]}
      />
      <p className="text-xs text-ink-2">{t('note')}</p>
      <section className="mt-auto border-t border-line pt-4">
        <h3 className="text-sm font-semibold">{stage('title')}</h3>
        {stageChoices.decided === 0 ? (
          <p className="text-ink-2">{stage('none')}</p>
        ) : (
          <p className="num">
            <FigureLink href={peopleHref(view, 'stage:overridden')} label={stage('title')}>
              {stageChoices.overridden}
            </FigureLink>{' '}
            {stage('of')}{' '}
            <FigureLink href={peopleHref(view, 'stage:decided')} label={stage('decided')}>
              {stageChoices.decided}
            </FigureLink>{' '}
            {stage('overridden')}
            {stageChoices.share.kind === 'share' && (
              <span className="text-ink-2"> {stage('range', { ...stageChoices.share.share })}</span>
            )}
          </p>
        )}
      </section>
    </Card>
  );
}

function Change({ view, measure, week }: { view: ReviewView; measure: ReviewMeasure; week: ChangeWeek }) {
  const t = useTranslations('review');
  const change = view.changes[measure][week];
  const label = `${t(`changes.name.${measure}`)}, ${t('changes.week', { week })}`;
  const cell = `${measure}:${week}`;
  return (
    <div className="num min-w-36">
      {change.kind === 'none' && <span className="text-ink-2">{t('nobody')}</span>}
      {change.kind === 'few' && (
        <span className="text-ink-2">
          {t('fewShort')}{' '}
          <FigureLink href={peopleHref(view, `${cell}:all`)} label={label}>
            {t('changes.known', { count: change.of })}
          </FigureLink>
        </span>
      )}
      {change.kind === 'share' && (
        <>
          <FigureLink href={peopleHref(view, `${cell}:y`)} label={label} className="font-semibold">
            {t('percent', { percent: change.share.percent })}
          </FigureLink>{' '}
          <span className="text-xs text-ink-2">
            {t('changes.range', {
              count: change.share.count,
              of: change.share.of,
              low: change.share.low,
              high: change.share.high,
            })}
          </span>
          <Interval share={change.share} />
        </>
      )}
      {change.kind !== 'none' && change.unknown > 0 && (
        <span className="block text-xs">
          <FigureLink href={peopleHref(view, `${cell}:u`)} label={label}>
            {t('unknown', { count: change.unknown })}
          </FigureLink>
        </span>
      )}
    </div>
  );
}
