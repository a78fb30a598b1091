import 'server-only';
import { addDays, daysBetween, laterDate, localDateAt } from '#lib/clinical/local-date.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { loadExercises } from '#lib/data/exercises/load-exercises.ts';
import { findPatient, requireEpisode } from '#lib/data/patients/find-patient.ts';
import { AppError } from '#lib/errors.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { OLDEST_DAYS, PaperWeekInput } from './input.ts';
import { dayViews, reportsBetween, rowsOf, weekDays } from './load-week.ts';
import type { PaperView } from './view.ts';

/** A week of a patient who ticks on paper: what is known already, and the boxes to fill. */
export const getPaperWeek = staffQuery({
  name: 'paper.get',
  permission: 'patient.read',
  input: PaperWeekInput,
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }, { from: asked }): Promise<PaperView> => {
    const { clinicId } = actor;
    const { patientId, timezone } = target;
    const { id: episodeId } = requireEpisode(target);
    const record = await loadEpisode(tx, { clinicId, patientId, episodeId }, 'all');
    if (!record) throw new AppError('not-found');
    const today = localDateAt(now.toISOString(), timezone);
    const oldest = laterDate(record.episode.openedOn, addDays(today, -OLDEST_DAYS));
    const latest = addDays(today, -6);
    const from = asked === undefined || asked > today || daysBetween(asked, oldest) > 6 ? latest : asked;
    const dates = weekDays(from);
    const reports = await reportsBetween(tx, { clinicId, episodeId }, from, addDays(from, 6));
    const days = dayViews(reports, dates, today);
    const slugs = record.programs.flatMap(({ versions }) =>
      versions.flatMap(({ phases }) => phases.flatMap(({ items }) => items.map((item) => item.exercise))),
    );
    return {
      patient: {
        id: patientId,
        name: `${target.givenName} ${target.familyName}`,
        givenName: target.preferredName ?? target.givenName,
      },
      episodeId,
      timezone,
      today,
      from,
      before: addDays(from, -1) >= oldest ? addDays(from, -7) : null,
      after: addDays(from, 7) <= today ? addDays(from, 7) : null,
      isClosed: record.episode.mode === 'discharged',
      days,
      rows: rowsOf(record, days, await loadExercises(tx, clinicId, slugs)),
    };
  },
});
