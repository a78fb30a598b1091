'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Stage } from '#components/glyph/stage-marker.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Icon, Table2, TrendingUp } from '#components/ui/icon.tsx';
import { Table } from '#components/ui/table.tsx';
import type { ReviewView, StepView } from '#lib/data/review/view.ts';
import { FigureLink } from './figure-link.tsx';
import { peopleHref } from './href.ts';
import { type StepLine, StepsChart } from './steps-chart.tsx';

/** Where people stop, from the program given to week 12: as lines, or as a table whose figures open lists. */
export function StepsSection({ view }: { view: ReviewView }) {
  const t = useTranslations('review.steps');
  const stages = useTranslations('glyph.stage');
  const [isTable, setTable] = useState(false);
  const lines: StepLine[] = [
    ...view.stageSteps
      .filter(({ steps }) => steps.some(({ percent }) => percent !== null))
      .map(({ stage, steps }) => ({ stage, name: stages(`${stage}`), steps })),
    { stage: 'all', name: t('all'), steps: view.steps },
  ];
  return (
    <Card
      title={t('title')}
      titleId="steps-title"
      className="flex flex-col"
      aside={
        <Button
          variant="quiet"
          icon={<Icon of={isTable ? TrendingUp : Table2} />}
          onClick={() => setTable(!isTable)}
          aria-pressed={isTable}
        >
          {t('asTable')}
        </Button>
      }
    >
      <p className="max-w-[74ch] text-ink-2">{t('lead', { count: view.cohort })}</p>
      <Drop steps={view.steps} />
      {view.cohort === 0 ? (
        <p className="mt-4 text-ink-2">{t('none')}</p>
      ) : isTable ? (
        <div className="mt-4">
          <StepsTable view={view} />
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="mt-4 flex flex-1 flex-col overflow-x-auto" aria-label={t('title')} tabIndex={0}>
          <StepsChart lines={lines} label={t('chartLabel')} />
        </section>
      )}
      <p className="mt-3 max-w-[74ch] text-xs text-ink-2">
        {t('note', { smallest: view.limits.smallestGroup })}
      </p>
    </Card>
  );
}

/** The biggest fall between two steps that can be shown, in words. */
function Drop({ steps }: { steps: readonly StepView[] }) {
  const t = useTranslations('review.steps');
  const shown = steps.filter(({ percent }) => percent !== null);
  const falls = shown.slice(1).map((step, index) => ({
    from: shown[index]?.step ?? 'given',
    to: step.step,
    points: (shown[index]?.percent ?? 0) - (step.percent ?? 0),
  }));
  const biggest = [...falls].sort((a, b) => b.points - a.points)[0];
  if (!biggest || biggest.points <= 0) return null;
  return (
    <p className="mt-1 max-w-[74ch]">
      {t('drop', {
        from: t(`short.${biggest.from}`),
        to: t(`short.${biggest.to}`),
        points: biggest.points,
      })}
    </p>
  );
}

const cellOf = (step: StepView['step']) =>
  step.startsWith('week-') ? `week:${step.slice(5)}:y` : `step:${step}`;

type Row = { key: string; stage: Stage | null; name: string; steps: readonly StepView[] };

function StepsTable({ view }: { view: ReviewView }) {
  const t = useTranslations('review.steps');
  const stages = useTranslations('glyph.stage');
  const rows: Row[] = [
    { key: 'all', stage: null, name: t('all'), steps: view.steps },
    ...view.stageSteps
      .filter(({ steps }) => (steps[0]?.followed ?? 0) > 0)
      .map(({ stage, steps }) => ({ key: String(stage), stage, name: stages(`${stage}`), steps })),
  ];
  const figure = (row: Row, index: number) => {
    const step = row.steps[index];
    if (!step || step.followed === 0) return t('no');
    const change = row.stage === null ? {} : { stage: row.stage };
    const label = `${row.name}, ${t(`short.${step.step}`)}`;
    if (step.percent === null) {
      return (
        <span className="text-ink-2">
          <FigureLink href={peopleHref(view, allOf(step.step), change)} label={label}>
            {step.followed}
          </FigureLink>{' '}
          {t('few')}
        </span>
      );
    }
    return (
      <>
        <FigureLink href={peopleHref(view, cellOf(step.step), change)} label={label}>
          {`${step.percent}%`}
        </FigureLink>
        <span className="num block text-xs text-ink-2">
          {t('of', { count: step.count ?? 0, of: step.followed })}
        </span>
      </>
    );
  };
  return (
    <Table
      caption={t('chartLabel')}
      captionHidden
      stacks
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', head: t('who'), cell: (row) => row.name, rowHead: true },
        ...view.steps.map(({ step }, index) => ({
          key: step,
          head: t(`short.${step}`),
          cell: (row: Row) => figure(row, index),
          end: true,
        })),
      ]}
    />
  );
}

/** Everybody of whom a step is known, done or not. */
const allOf = (step: StepView['step']) =>
  step.startsWith('week-') ? `week:${step.slice(5)}:all` : 'step:given';
