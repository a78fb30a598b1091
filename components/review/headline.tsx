import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ReviewView, ShareView } from '#lib/data/review/view.ts';
import { FigureLink } from './figure-link.tsx';
import { peopleHref } from './href.ts';
import { Interval } from './interval.tsx';
import { useDuration } from './use-duration.ts';

/** The four figures on top. */
export function Headline({ view }: { view: ReviewView }) {
  const t = useTranslations('review.headline');
  const { headline } = view;
  return (
    <div className="card mt-6 grid overflow-hidden sm:grid-cols-2 xl:grid-cols-4">
      <ShareCell
        title={t('change')}
        view={headline.change}
        before={headline.changeBefore}
        href={peopleHref(view, 'pain:6:y')}
        unknownHref={peopleHref(view, 'pain:6:u')}
      />
      <ShareCell
        title={t('week6')}
        view={headline.week6}
        before={headline.week6Before}
        href={peopleHref(view, 'week:6:y')}
        note={t('week6Note')}
      />
      <UrgentCell view={view} />
      <ShareCell
        title={t('missing')}
        view={headline.scoresMissing}
        before={headline.scoresMissingBefore}
        href={peopleHref(view, 'pain:6:u')}
        note={t('missingNote')}
      />
    </div>
  );
}

function Cell({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="-mr-px -mb-px border-r border-b border-line px-6 py-5">
      <h2 className="text-sm font-semibold text-ink-2">{title}</h2>
      {children}
    </div>
  );
}

function ShareCell({
  title,
  view,
  before,
  href,
  unknownHref,
  note,
}: {
  title: string;
  view: ShareView;
  before: ShareView;
  href: string;
  unknownHref?: string;
  note?: string;
}) {
  const t = useTranslations('review.headline');
  const shared = useTranslations('review');
  const earlier = before.kind === 'share' ? before.share.percent : null;
  return (
    <Cell title={title}>
      {view.kind === 'share' ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <FigureLink href={href} label={title} className="text-3xl font-semibold">
              {shared('percent', { percent: view.share.percent })}
            </FigureLink>
            <Interval share={view.share} beside={earlier} />
          </div>
          <p className="num mt-1 text-xs text-ink-2">
            {t('range', { ...view.share })} {note}
          </p>
        </>
      ) : (
        <p className="mt-2 text-ink-2">
          {view.kind === 'none' ? shared('nobody') : shared('few', { count: view.of })}
        </p>
      )}
      {view.kind !== 'none' && view.unknown > 0 && unknownHref !== undefined && (
        <p className="text-xs">
          <FigureLink href={unknownHref} label={title}>
            {shared('unknown', { count: view.unknown })}
          </FigureLink>
        </p>
      )}
      <p className="num text-xs text-ink-2">
        {earlier === null ? t('noBefore') : t('before', { percent: earlier })}
      </p>
    </Cell>
  );
}

function UrgentCell({ view }: { view: ReviewView }) {
  const t = useTranslations('review.headline');
  const duration = useDuration();
  const urgent = view.flags.find(({ kind }) => kind === 'urgent');
  if (!urgent) return null;
  const minutes = urgent.target && 'minutes' in urgent.target ? urgent.target.minutes : 0;
  const [first, ...others] = view.urgentOpen;
  return (
    <Cell title={t('urgent', { minutes })}>
      <div className="flex items-center justify-between gap-4">
        {urgent.all === 0 ? (
          <p className="mt-2 text-ink-2">{t('noUrgent')}</p>
        ) : (
          <FigureLink
            href={peopleHref(view, 'flag:urgent:all')}
            label={t('urgent', { minutes })}
            className="text-3xl font-semibold"
          >
            {t('answered', { count: urgent.all - urgent.late, of: urgent.all })}
          </FigureLink>
        )}
        <SeverityGlyph severity="urgent" size="lg" />
      </div>
      {urgent.medianMinutes !== null && urgent.longestMinutes !== null && (
        <p className="num mt-1 text-xs text-ink-2">
          {t('waits', { middle: duration(urgent.medianMinutes), longest: duration(urgent.longestMinutes) })}
        </p>
      )}
      {first && (
        <p className="text-xs font-semibold">
          <TextLink href={`/patients/${first.patientId}`} className="text-urgent">
            {t('openNow', { count: others.length + 1, name: first.name })}
          </TextLink>
        </p>
      )}
    </Cell>
  );
}
