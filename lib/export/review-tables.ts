import type { ReviewView, ShareView, StepView } from '#lib/data/review/view.ts';
import type { CsvTable } from './csv.ts';

type Row = CsvTable['rows'][number];

const SHARE = ['state', 'count', 'of', 'percent', 'from_percent', 'to_percent', 'unknown'] as const;

/** A share with its likely range; groups too small to show are said to be, and people not known are counted apart. */
function shareCells(view: ShareView): Row {
  if (view.kind === 'none') return ['nobody', null, 0, null, null, null, 0];
  if (view.kind === 'few') return ['too few to show', null, view.of, null, null, null, view.unknown];
  const { count, of, percent, low, high } = view.share;
  return ['shown', count, of, percent, low, high, view.unknown];
}

const stepCells = ({ step, followed, count, percent }: StepView): Row => [step, followed, count, percent];

/** Every table of the review, by file name. */
export function reviewTables(view: ReviewView): Record<string, CsvTable> {
  const { period, limits } = view;
  const notes = (...more: string[]) => [
    `${view.clinicName}: ${period.from} to ${period.to}, both included`,
    'An empty cell is not known; it is never zero.',
    `Groups under ${limits.smallestGroup} people are counted, and their shares are not shown.`,
    ...more,
  ];
  const counts = (record: Readonly<Record<string, number>>) => Object.entries(record);
  return {
    'summary.csv': {
      notes: notes(),
      columns: ['figure', 'people'],
      rows: [
        ['under care in the period', view.active],
        ['first program given in the period', view.cohort],
      ],
    },
    'adherence.csv': {
      notes: notes(
        `good: at least ${limits.goodPercent} percent of the plan done; partial: at least ${limits.partialPercent}`,
      ),
      columns: ['band', 'people'],
      rows: counts(view.bands),
    },
    'four-way-split.csv': {
      notes: notes('better: any clinically important improvement; no-data: one of the two is not known'),
      columns: ['group', 'people'],
      rows: counts(view.splits),
    },
    'drop-off.csv': {
      notes: notes(
        'followed: people in question; for a week those who had a plan in it and whose week has ended',
      ),
      columns: ['stage', 'step', 'followed', 'count', 'percent'],
      rows: [
        ...view.steps.map((step): Row => ['all', ...stepCells(step)]),
        ...view.stageSteps.flatMap(({ stage, steps }) =>
          steps.map((step): Row => [stage, ...stepCells(step)]),
        ),
      ],
    },
    'improvement.csv': {
      notes: notes(
        'Clinically important improvement since the start, among those known; 95 percent range by Wilson',
      ),
      columns: ['measure', 'week', ...SHARE],
      rows: Object.entries(view.changes).flatMap(([measure, weeks]) =>
        Object.entries(weeks).map(([week, share]): Row => [measure, Number(week), ...shareCells(share)]),
      ),
    },
    'flags.csv': {
      notes: notes(
        'Minutes from a flag to the first act about it, and to its close; empty where nobody acted',
      ),
      columns: [
        'kind',
        'all',
        'acted',
        'closed',
        'open',
        'late',
        'median_minutes',
        'longest_minutes',
        'median_close_minutes',
      ],
      rows: view.flags.map((flag) => [
        flag.kind,
        flag.all,
        flag.acted,
        flag.closed,
        flag.open,
        flag.late,
        flag.medianMinutes,
        flag.longestMinutes,
        flag.medianCloseMinutes,
      ]),
    },
    'stage-decisions.csv': {
      notes: notes('How often the therapist chose another stage than the one suggested'),
      columns: ['decided', 'overridden', ...SHARE],
      rows: [
        [view.stageChoices.decided, view.stageChoices.overridden, ...shareCells(view.stageChoices.share)],
      ],
    },
    'groups.csv': {
      notes: notes('In alphabetical order, without a ranking'),
      columns: [
        'group',
        'active',
        'units_percent',
        ...SHARE.map((cell) => `improved_${cell}`),
        ...SHARE.map((cell) => `week6_${cell}`),
        'median_minutes',
        'longest_minutes',
        'flags',
        ...SHARE.map((cell) => `scores_missing_${cell}`),
      ],
      rows: view.groups.map((group) => [
        group.name,
        group.active,
        group.unitsPercent,
        ...shareCells(group.change),
        ...shareCells(group.week6),
        group.medianMinutes,
        group.longestMinutes,
        group.flags,
        ...shareCells(group.scoresMissing),
      ]),
    },
  };
}
