'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Calendar, Check, ChevronDown, Download, Icon } from '#components/ui/icon.tsx';
import { Menu, type MenuEntry } from '#components/ui/menu.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { PERIOD_WEEKS } from '#lib/data/review/input.ts';
import type { ReviewView } from '#lib/data/review/view.ts';
import { reviewFilesHref, reviewHref } from './href.ts';

const STAGES = [1, 2, 3, 4] as const;
type Filter = ReviewView['filter'];

/** Period, stage, program and therapist; each choice is an address. Then what they show, to take along. */
export function ReviewFilters({ view }: { view: ReviewView }) {
  const t = useTranslations('review.filters');
  const stages = useTranslations('glyph.stage');
  const { filter, choices } = view;
  const entry = (key: string, label: string, change: Partial<Filter>, isCurrent: boolean): MenuEntry => ({
    key,
    label,
    icon: <Icon of={Check} weight={3} className={isCurrent ? undefined : 'invisible'} />,
    href: reviewHref(view, change),
  });
  const programTitle = choices.programs.find(({ key }) => key === filter.program)?.title;
  const therapistName = choices.therapists.find(({ id }) => id === filter.therapistId)?.name;
  return (
    <>
      <Menu
        trigger={<FilterButton label={filter.weeks ? t('weeks', { count: filter.weeks }) : t('ownDates')} />}
        groups={[
          PERIOD_WEEKS.map((weeks) =>
            entry(String(weeks), t('weeks', { count: weeks }), { weeks }, filter.weeks === weeks),
          ),
        ]}
      />
      <OwnDates view={view} />
      <Menu
        trigger={<FilterButton label={filter.stage ? stages(`${filter.stage}`) : t('allStages')} />}
        groups={[
          [
            entry('all', t('allStages'), { stage: null }, filter.stage === null),
            ...STAGES.map((stage) =>
              entry(String(stage), stages(`${stage}`), { stage }, filter.stage === stage),
            ),
          ],
        ]}
      />
      <Menu
        trigger={<FilterButton label={programTitle ?? t('allPrograms')} />}
        groups={[
          [
            entry('all', t('allPrograms'), { program: null }, filter.program === null),
            ...choices.programs.map(({ key, title }) =>
              entry(key, title, { program: key }, filter.program === key),
            ),
          ],
        ]}
      />
      {!view.isOwnOnly && (
        <Menu
          trigger={<FilterButton label={therapistName ?? t('allTherapists')} />}
          groups={[
            [
              entry('all', t('allTherapists'), { therapistId: null }, filter.therapistId === null),
              ...choices.therapists.map(({ id, name }) =>
                entry(id, name, { therapistId: id }, filter.therapistId === id),
              ),
            ],
          ]}
        />
      )}
      <ButtonLink variant="primary" icon={<Icon of={Download} />} href={reviewFilesHref(view)} download>
        {t('export')}
        <span className="sr-only">{t('exportDetail')}</span>
      </ButtonLink>
    </>
  );
}

function FilterButton({ label, ...rest }: { label: string }) {
  return (
    <Button {...rest}>
      <span className="max-w-44 truncate">{label}</span>
      <Icon of={ChevronDown} size="xs" />
    </Button>
  );
}

function OwnDates({ view }: { view: ReviewView }) {
  const t = useTranslations('review.filters');
  const { stage, program, therapistId, by } = view.filter;
  const kept = { stage, program, therapistId, by };
  return (
    <Popover
      title={t('ownDates')}
      trigger={
        <Button icon={<Icon of={Calendar} />} aria-label={t('ownDates')}>
          {null}
        </Button>
      }
    >
      <form action="/review" className="grid gap-3">
        <TextField label={t('from')} name="from" type="date" defaultValue={view.period.from} required />
        <TextField label={t('to')} name="to" type="date" defaultValue={view.period.to} required />
        {Object.entries(kept).map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button type="submit" variant="primary">
          {t('show')}
        </Button>
      </form>
    </Popover>
  );
}
