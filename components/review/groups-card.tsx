import { clsx } from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Column, Table } from '#components/ui/table.tsx';
import { DIVISIONS } from '#lib/data/review/input.ts';
import type { GroupView, ReviewView, ShareView } from '#lib/data/review/view.ts';
import { FigureLink } from './figure-link.tsx';
import { peopleHref, reviewHref } from './href.ts';
import { Interval } from './interval.tsx';
import { useDuration } from './use-duration.ts';

const STAGES = [1, 2, 3, 4] as const;
const STAGE_FILL = { 1: 'bg-d2', 2: 'bg-d3', 3: 'bg-d4', 4: 'bg-d5' } as const;

/** The same figures for each therapist, program or stage, in order of name: nobody is ranked. */
export function GroupsCard({ view }: { view: ReviewView }) {
  const t = useTranslations('review.groups');
  const { by } = view.filter;
  return (
    <section className="card mt-5 overflow-hidden" aria-labelledby="groups-title">
      <h2 id="groups-title" className="sr-only">
        {t(`by.${by}`)}
      </h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-5">
        <nav
          aria-label={t('division')}
          className="flex max-w-full overflow-x-auto rounded-md bg-sunken p-0.5 text-sm font-semibold"
        >
          {DIVISIONS.map((division) => (
            <Link
              key={division}
              href={reviewHref(view, { by: division }) as Route}
              aria-current={division === by ? 'true' : undefined}
              scroll={false}
              className={clsx(
                'flex min-h-8 items-center rounded-sm border-[1.5px] px-3 coarse:min-h-11',
                division === by ? 'border-ink-2 bg-surface' : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {t(`by.${division}`)}
            </Link>
          ))}
        </nav>
        <p className="text-ink-2">{t('caseMix')}</p>
      </div>
      <div className="mt-4 px-6 pb-4">
        {view.groups.length === 0 ? <p className="text-ink-2">{t('none')}</p> : <GroupsTable view={view} />}
      </div>
      <p className="border-t border-line bg-canvas px-6 py-3 text-xs text-ink-2">
        {t('key', { smallest: view.limits.smallestGroup })}
      </p>
    </section>
  );
}

function GroupsTable({ view }: { view: ReviewView }) {
  const t = useTranslations('review');
  const stageNames = useTranslations('glyph.stage');
  const duration = useDuration();
  const { by } = view.filter;
  const clinic = view.headline.change.kind === 'share' ? view.headline.change.share.percent : null;
  const nameOf = (group: GroupView) => {
    if (by === 'stage') return stageNames(`${Number(group.key) as 1 | 2 | 3 | 4}`);
    return group.name || t(by === 'program' ? 'groups.noProgram' : 'groups.noTherapist');
  };
  const change = (group: GroupView) =>
    by === 'therapist'
      ? { therapistId: group.key }
      : by === 'program'
        ? { program: group.key || 'none' }
        : { stage: Number(group.key) as 1 | 2 | 3 | 4 };
  const share = (group: GroupView, value: ShareView, cell: string, head: string, withLine = false) => {
    if (value.kind !== 'share') {
      return (
        <span className="text-ink-2">
          {value.kind === 'none' ? t('nobody') : t('few', { count: value.of })}
        </span>
      );
    }
    return (
      <span className="flex flex-wrap items-center gap-x-3">
        <FigureLink
          href={peopleHref(view, cell, change(group))}
          label={`${nameOf(group)}, ${head}`}
          className="w-10 font-semibold"
        >
          {t('percent', { percent: value.share.percent })}
        </FigureLink>
        {withLine && <Interval share={value.share} beside={clinic} />}
        <span className="text-xs text-ink-2">{t('ofCount', { of: value.share.of })}</span>
      </span>
    );
  };
  const columns: Column<GroupView>[] = [
    { key: 'name', head: t(`groups.head.${by}`), cell: nameOf, rowHead: true },
    {
      key: 'active',
      head: t('groups.head.active'),
      cell: (group) => (
        <FigureLink
          href={peopleHref(view, 'active', change(group))}
          label={`${nameOf(group)}, ${t('groups.head.active')}`}
        >
          {group.active}
        </FigureLink>
      ),
    },
    ...(by === 'stage'
      ? []
      : [
          {
            key: 'stages',
            head: t('groups.head.stages'),
            cell: (group: GroupView) => <StageBar stages={group.stages} />,
          },
        ]),
    {
      key: 'units',
      head: t('groups.head.units'),
      cell: (group) =>
        group.unitsPercent === null ? (
          <span className="text-ink-2">{t('few', { count: group.active })}</span>
        ) : (
          <FigureLink
            href={peopleHref(view, 'active', change(group))}
            label={`${nameOf(group)}, ${t('groups.head.units')}`}
            className="font-semibold"
          >
            {t('percent', { percent: group.unitsPercent })}
          </FigureLink>
        ),
    },
    {
      key: 'change',
      head: t('groups.head.change'),
      cell: (group) => share(group, group.change, 'pain:6:y', t('groups.head.change'), true),
    },
    {
      key: 'week6',
      head: t('groups.head.week6'),
      cell: (group) => share(group, group.week6, 'week:6:y', t('groups.head.week6')),
    },
    {
      key: 'wait',
      head: t('groups.head.wait'),
      cell: (group) =>
        group.medianMinutes === null || group.longestMinutes === null ? (
          <span className="text-ink-2">{t('groups.noAct', { count: group.flags })}</span>
        ) : (
          `${duration(group.medianMinutes)}, ${duration(group.longestMinutes)}`
        ),
    },
    {
      key: 'missing',
      head: t('groups.head.missing'),
      cell: (group) => share(group, group.scoresMissing, 'pain:6:u', t('groups.head.missing')),
    },
  ];
  return (
    <Table
      caption={t(`groups.by.${by}`)}
      captionHidden
      wide
      stacks
      rows={view.groups}
      rowKey={(group) => group.key}
      columns={columns}
    />
  );
}

function StageBar({ stages }: { stages: GroupView['stages'] }) {
  const names = useTranslations('glyph.stage');
  const t = useTranslations('review.groups');
  const label = STAGES.map((stage) => `${names(`${stage}`)} ${stages[stage]}`).join(', ');
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className="flex h-6 w-42 gap-px overflow-hidden rounded-sm text-xs font-semibold text-surface"
    >
      {STAGES.filter((stage) => stages[stage] > 0).map((stage) => (
        <span
          key={stage}
          className={clsx('grid min-w-4 place-items-center', STAGE_FILL[stage])}
          style={{ flex: stages[stage] }}
        >
          {t(`letter.${stage}`)}
        </span>
      ))}
    </span>
  );
}
