import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { ask } from './ask.ts';
import { flagKindViews } from './flag-kinds.ts';
import { type ActiveRow, groupViews } from './groups.ts';
import {
  BANDS,
  type Band,
  CHANGE_WEEKS,
  MEASURES,
  ReviewInput,
  SMALLEST_GROUP,
  SPLITS,
  type Split,
} from './input.ts';
import { peopleValues, type Selection, selectionOf } from './selection.ts';
import { ACTIVE, COHORT, STAGE_CHOICES } from './statements.ts';
import {
  type CohortRow,
  changeView,
  missingView,
  peopleIn,
  shareView,
  stepViews,
  weekView,
} from './tally.ts';
import type { Period, ReviewView } from './view.ts';

/** Adherence, drop-off, outcomes and waits of a period, from the summary rows. */
export const getReview = staffQuery({
  name: 'review.get',
  permission: 'review.read',
  input: ReviewInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<ReviewView> => {
    const selection = await selectionOf({ tx, actor, now }, input);
    // Compiling these statements would take longer than running them.
    await tx.$queryRaw`select set_config('jit', 'off', true)`;
    const active = await ask<ActiveRow>(tx, ACTIVE, peopleValues(selection));
    const cohort = await cohortOf(tx, selection, selection.period);
    const before = await cohortOf(tx, selection, selection.previous);
    const [choices] = await ask<{ decided: number; overridden: number }>(
      tx,
      STAGE_CHOICES,
      peopleValues(selection),
    );
    const members = await tx.membership.findMany({
      where: { clinicId: actor.clinicId },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, role: true },
    });
    const { decided = 0, overridden = 0 } = choices ?? {};
    const { period, previous, weeks, therapistId, stage, program, goodPercent, partialPercent } = selection;
    return {
      clinicName: selection.clinicName,
      timezone: selection.timezone,
      period,
      previous,
      filter: { weeks, therapistId, stage, program, by: input.by },
      isOwnOnly: actor.role === 'therapist',
      choices: {
        therapists: members
          .filter(({ id, role }) => role === 'therapist' || active.some((row) => row.therapistId === id))
          .map(({ id, name }) => ({ id, name })),
        programs: await programsOf(tx, actor.clinicId),
      },
      asOf: oldest(active),
      active: peopleIn(active),
      cohort: peopleIn(cohort),
      bands: countBy(active, BANDS, (row) => row.band),
      splits: countBy(active, SPLITS, (row) => row.split),
      headline: {
        change: changeView(cohort, 'pain', 6),
        changeBefore: changeView(before, 'pain', 6),
        week6: weekView(cohort, 6),
        week6Before: weekView(before, 6),
        scoresMissing: missingView(cohort, 6),
        scoresMissingBefore: missingView(before, 6),
      },
      steps: stepViews(cohort),
      stageSteps: ([1, 2, 3, 4] as const).map((one) => ({
        stage: one,
        steps: stepViews(cohort.filter((row) => row.stage === one)),
      })),
      changes: Object.fromEntries(
        MEASURES.map((measure) => [
          measure,
          Object.fromEntries(CHANGE_WEEKS.map((week) => [week, changeView(cohort, measure, week)])),
        ]),
      ) as ReviewView['changes'],
      flags: await flagKindViews(tx, selection),
      urgentOpen: await urgentOpen(tx, selection),
      stageChoices: { decided, overridden, share: shareView(overridden, decided, 0) },
      groups: await groupViews(tx, selection, input.by, { active, cohort, members }),
      limits: { goodPercent, partialPercent, smallestGroup: SMALLEST_GROUP },
    };
  },
  auditDetail: (_, { period, active }) => ({ from: period.from, to: period.to, active }),
});

const cohortOf = (tx: Tx, selection: Selection, period: Period) =>
  ask<CohortRow>(tx, COHORT, peopleValues(selection, period));

function countBy<K extends Band | Split>(
  rows: readonly ActiveRow[],
  keys: readonly K[],
  keyOf: (row: ActiveRow) => string,
): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, peopleIn(rows.filter((row) => keyOf(row) === key))]),
  ) as Record<K, number>;
}

function oldest(rows: readonly ActiveRow[]): string | null {
  const times = rows.map(({ asOf }) => asOf.toISOString()).sort();
  return times.at(0) ?? null;
}

/** First programs that were given in the clinic, whatever the period. */
function programsOf(tx: Tx, clinicId: string): Promise<{ key: string; title: string }[]> {
  return tx.$queryRaw<{ key: string; title: string }[]>`
    select program_key as key, max(program_title) as title from episode_outcomes
    where clinic_id = ${clinicId}::uuid and program_key <> '' group by 1 order by 2, 1`;
}

/** Red flags that nobody has acted upon, now. */
function urgentOpen(tx: Tx, { clinicId, therapistId }: Selection): Promise<ReviewView['urgentOpen']> {
  return tx.$queryRaw<ReviewView['urgentOpen']>`
    select s.patient_id as "patientId", s.patient_name as name from episode_status s
    where s.clinic_id = ${clinicId}::uuid and s.group_rank = 1
      and (${therapistId}::uuid is null or s.therapist_id = ${therapistId}::uuid)
    order by s.group_since limit 5`;
}
