import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { expectManyRows } from './ask.ts';
import { membersOf, programsOf } from './choices.ts';
import { type CareRow, countEpisodes } from './count-episodes.ts';
import { countFlags } from './count-flags.ts';
import { axisOf, flagKindViews } from './flag-kinds.ts';
import { groupViews } from './groups.ts';
import {
  BANDS,
  type Band,
  CHANGE_WEEKS,
  type Division,
  FLAG_KINDS,
  MEASURES,
  ReviewInput,
  SMALLEST_GROUP,
  SPLITS,
  type Split,
} from './input.ts';
import { type Selection, selectionOf } from './selection.ts';
import { changeView, missingView, peopleIn, shareView, stepViews, weekView } from './tally.ts';
import type { ReviewView } from './view.ts';

/** Adherence, drop-off, outcomes and waits of a period, from the summary rows. */
export const getReview = staffQuery({
  name: 'review.get',
  permission: 'review.read',
  input: ReviewInput,
  target: noTarget,
  run: async ({ tx, actor, now }, input): Promise<ReviewView> => {
    const selection = await selectionOf({ tx, actor, now }, input);
    await expectManyRows(tx);
    const episodes = await countEpisodes(tx, selection, input.by);
    const axes = FLAG_KINDS.map((kind) => axisOf(kind, selection));
    const flags = await countFlags(tx, selection, input.by, axes);
    const members = await membersOf(tx, selection);
    const programs = await programsOf(tx, actor.clinicId);
    const { care, started, startedBefore, decided, overridden } = episodes;
    const { period, previous, weeks, therapistId, stage, program, goodPercent, partialPercent } = selection;
    return {
      clinicName: selection.clinicName,
      timezone: selection.timezone,
      period,
      previous,
      filter: { weeks, therapistId, stage, program, by: input.by },
      isOwnOnly: actor.role === 'therapist',
      choices: {
        therapists: members.filter(({ isChoice }) => isChoice).map(({ id, name }) => ({ id, name })),
        programs,
      },
      asOf: episodes.asOf?.toISOString() ?? null,
      active: peopleIn(care),
      cohort: peopleIn(started),
      bands: countBy(care, BANDS, (row) => row.band),
      splits: countBy(care, SPLITS, (row) => row.split),
      headline: {
        change: changeView(started, 'pain', 6),
        changeBefore: changeView(startedBefore, 'pain', 6),
        week6: weekView(started, 6),
        week6Before: weekView(startedBefore, 6),
        scoresMissing: missingView(started, 6),
        scoresMissingBefore: missingView(startedBefore, 6),
      },
      steps: stepViews(started),
      stageSteps: ([1, 2, 3, 4] as const).map((one) => ({
        stage: one,
        steps: stepViews(started.filter((row) => row.stage === one)),
      })),
      changes: Object.fromEntries(
        MEASURES.map((measure) => [
          measure,
          Object.fromEntries(CHANGE_WEEKS.map((week) => [week, changeView(started, measure, week)])),
        ]),
      ) as ReviewView['changes'],
      flags: flagKindViews(flags.kinds, selection),
      urgentOpen: await urgentOpen(tx, selection),
      stageChoices: { decided, overridden, share: shareView(overridden, decided, 0) },
      groups: groupViews({ ...episodes, waits: flags.waits, nameOf: nameOf(input.by, members, programs) }),
      limits: { goodPercent, partialPercent, smallestGroup: SMALLEST_GROUP },
    };
  },
  auditDetail: (_, { period, active }) => ({ from: period.from, to: period.to, active }),
});

const nameOf =
  (
    by: Division,
    members: readonly { id: string; name: string }[],
    programs: ReviewView['choices']['programs'],
  ) =>
  (key: string): string => {
    if (by === 'therapist') return members.find(({ id }) => id === key)?.name ?? '';
    return by === 'program' ? (programs.find((program) => program.key === key)?.title ?? '') : key;
  };

function countBy<K extends Band | Split>(
  rows: readonly CareRow[],
  keys: readonly K[],
  keyOf: (row: CareRow) => string,
): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, peopleIn(rows.filter((row) => keyOf(row) === key))]),
  ) as Record<K, number>;
}

/** Red flags that nobody has acted upon, now. */
function urgentOpen(tx: Tx, { clinicId, therapistId }: Selection): Promise<ReviewView['urgentOpen']> {
  return tx.$queryRaw<ReviewView['urgentOpen']>`
    select s.patient_id as "patientId", s.patient_name as name from episode_status s
    where s.clinic_id = ${clinicId}::uuid and s.group_rank = 1
      and (${therapistId}::uuid is null or s.therapist_id = ${therapistId}::uuid)
    order by s.group_since limit 5`;
}
