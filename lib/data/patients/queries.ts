import 'server-only';
import { z } from 'zod';
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
  run: async ({ tx, actor, target }): Promise<EpisodesView> => ({
    patient: {
      id: target.patientId,
      name: `${target.givenName} ${target.familyName}`,
      recordNo: target.recordNo,
    },
    toldBefore: requireEpisode(target).earlierEpisodes,
    episodes: await loadEpisodes(tx, actor.clinicId, target.patientId),
  }),
});
