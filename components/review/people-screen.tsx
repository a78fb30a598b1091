'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { StageMarker } from '#components/glyph/stage-marker.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Table } from '#components/ui/table.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ReviewPeopleView, ReviewPerson } from '#lib/data/review/view.ts';
import type { Result } from '#lib/result.ts';
import { useDuration } from './use-duration.ts';
import { useLocalDate } from './use-local-date.ts';

type Props = {
  view: ReviewPeopleView;
  input: Record<string, string>;
  backHref: string;
  loadMore: (input: unknown) => Promise<Result<ReviewPeopleView>>;
};

/** The people behind one figure of the review, by name, a page at a time. */
export function PeopleScreen({ view, input, backHref, loadMore }: Props) {
  const t = useTranslations('review');
  const date = useLocalDate();
  const duration = useDuration();
  const [people, setPeople] = useState<readonly ReviewPerson[]>(view.people);
  const [cursor, setCursor] = useState(view.nextCursor);
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const isOfFlags = view.cell.startsWith('flag:');

  function more() {
    start(async () => {
      const answer = await loadMore({ ...input, after: cursor }).catch(() => null);
      if (!answer?.ok) return setFailed(answer?.error.message ?? t('peopleList.noAnswer'));
      setFailed(null);
      setPeople((shown) => [...shown, ...answer.data.people]);
      setCursor(answer.data.nextCursor);
    });
  }

  return (
    <>
      <PageHeader
        title={cellTitle(t, view.cell)}
        back={{ href: backHref, label: t('peopleList.back') }}
        lead={`${t(isOfFlags ? 'peopleList.flags' : 'peopleList.total', { count: view.total })} ${t(
          'period',
          {
            from: date(view.period.from),
            to: date(view.period.to),
          },
        )}.`}
      />
      <section className="card mt-6 p-[min(1.5rem,6vw)]">
        {people.length === 0 ? (
          <EmptyState title={t('peopleList.none')} />
        ) : (
          <Table
            caption={cellTitle(t, view.cell)}
            captionHidden
            stacks
            rows={people.map((person, index) => ({ ...person, key: `${person.episodeId}/${index}` }))}
            rowKey={(person) => person.key}
            columns={[
              {
                key: 'name',
                head: t('peopleList.name'),
                cell: (person) => <TextLink href={`/patients/${person.patientId}`}>{person.name}</TextLink>,
                rowHead: true,
              },
              {
                key: 'stage',
                head: t('peopleList.stage'),
                cell: (person) => <StageMarker stage={person.stage} />,
              },
              {
                key: 'program',
                head: t('peopleList.program'),
                cell: (person) => person.programTitle || t('groups.noProgram'),
              },
              {
                key: 'therapist',
                head: t('peopleList.therapist'),
                cell: (person) => person.therapistName || t('groups.noTherapist'),
              },
              {
                key: 'started',
                head: t('peopleList.started'),
                cell: (person) =>
                  person.startedOn === null ? t('peopleList.notStarted') : date(person.startedOn),
              },
              isOfFlags
                ? {
                    key: 'wait',
                    head: t('flags.first'),
                    cell: (person) => (person.minutes === null ? t('flags.never') : duration(person.minutes)),
                    end: true,
                  }
                : {
                    key: 'percent',
                    head: t('groups.head.units'),
                    cell: (person) =>
                      person.percent === null
                        ? t('peopleList.unknown')
                        : t('percent', { percent: person.percent }),
                    end: true,
                  },
            ]}
          />
        )}
        <p className="mt-3 text-xs text-ink-2" aria-live="polite">
          {t('peopleList.shown', { count: people.length, total: view.total })}
        </p>
        {failed !== null && (
          <p role="alert" className="mt-2 text-sm font-semibold text-urgent">
            {failed}
          </p>
        )}
        {cursor !== null && (
          <Button className="mt-2" busy={isBusy} onClick={more}>
            {t('peopleList.more')}
          </Button>
        )}
      </section>
      <p className="mt-3 text-xs text-ink-2">{t('peopleList.audited')}</p>
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<'review'>>;
type TitleKey = Parameters<Translate>[0];

/** What a figure counts, in words: `week:6:n` is title `cell.week-n` with its week. */
export function cellTitle(t: Translate, cell: string): string {
  const [head = '', second = '', third = ''] = cell.split(':');
  const isWeekly = ['week', 'pain', 'rmdq', 'psfs'].includes(head);
  const key = [head, ...(isWeekly ? [third] : [second, third])].filter(Boolean).join('-');
  return t(`cell.${key}` as TitleKey, { week: Number(second) || 0 } as never);
}
