import 'server-only';
import { z } from 'zod';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { ActivityCursor, loadActivity } from './activity.ts';
import { loadEpisodes } from './episodes.ts';
import { findPatient, requireEpisode } from './find-patient.ts';
import { patientView } from './patient-view.ts';
import type { ActivityPage, EpisodesView, PatientView } from './view.ts';

const OfPatient = z.strictObject({ patientId: z.uuid() });

/** One patient with the current episode: why flagged, one time line, program, feed, notes. */
export const getPatient = staffQuery({
  name: 'patient.get',
  permission: 'patient.read',
  input: OfPatient.extend({ list: z.string().max(1_000).default('') }),
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: (reading, { list }): Promise<PatientView> => patientView(reading, list),
});

/**
 * Whether there is such a patient here, asked before the page begins to be sent: what is missing is then answered as
 * such, and one who has no episode yet leads to the intake.
 */
export const findPatientPage = staffQuery({
  name: 'patient.find',
  permission: 'patient.read',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async ({ target }) => {
    requireEpisode(target);
    return { patientId: target.patientId };
  },
});

/** More of the feed: what happened before an entry. */
export const getActivity = staffQuery({
  name: 'patient.activity',
  permission: 'patient.read',
  input: z.strictObject({ patientId: z.uuid(), before: ActivityCursor }),
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: ({ tx, actor, target }, { before }): Promise<ActivityPage> => {
    const { id: episodeId } = requireEpisode(target);
    return loadActivity(tx, { clinicId: actor.clinicId, patientId: target.patientId, episodeId }, before);
  },
});

/** The episodes of one patient side by side. */
export const getEpisodes = staffQuery({
  name: 'patient.episodes',
  permission: 'patient.read',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<EpisodesView> => ({
    patient: {
      id: target.patientId,
      name: `${target.givenName} ${target.familyName}`,
      recordNo: target.recordNo,
    },
    today: localDateAt(now.toISOString(), target.timezone),
    toldBefore: requireEpisode(target).earlierEpisodes,
    episodes: await loadEpisodes(tx, actor.clinicId, target.patientId),
  }),
});
