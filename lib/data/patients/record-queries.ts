import 'server-only';
import { z } from 'zod';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { ActDetail } from '#lib/data/acts/detail.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { defaultLocale } from '#lib/i18n/areas.ts';
import { findPatient } from './find-patient.ts';
import { letterText } from './letter-text.ts';
import { noteText } from './note-text.ts';
import { patientView } from './patient-view.ts';
import { recordWords } from './record-words.ts';
import type { LetterView, SummaryView } from './view.ts';

const OfPatient = z.strictObject({ patientId: z.uuid() });

/** The page that is printed: the same as the patient page, with the clinic's name. */
export const getSummary = staffQuery({
  name: 'patient.summary',
  permission: 'patient.read',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async (reading): Promise<SummaryView> => ({
    view: await patientView(reading),
    clinic: await clinicOf(reading.tx, reading.actor.clinicId),
  }),
});

/** The patient page as plain text, for another system. */
export const getNoteText = staffQuery({
  name: 'patient.note-text',
  permission: 'patient.read',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async (reading) => ({
    text: noteText(await patientView(reading), await recordWords(defaultLocale)),
  }),
});

/** A draft of the discharge letter. */
export const getLetterDraft = staffQuery({
  name: 'act.letter-draft',
  permission: 'episode.change',
  input: OfPatient,
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async (reading) => {
    const clinic = await clinicOf(reading.tx, reading.actor.clinicId);
    return { text: letterText(await patientView(reading), clinic, await recordWords(defaultLocale)) };
  },
});

/** A letter as it was kept, to be printed. */
export const getLetter = staffQuery({
  name: 'patient.letter',
  permission: 'patient.read',
  input: z.strictObject({ patientId: z.uuid(), actId: z.uuid() }),
  target: async ({ tx, actor }, { patientId, actId }) => {
    const { clinicId } = actor;
    const patient = await findPatient(tx, clinicId, patientId);
    const act = await tx.act.findUnique({
      where: { clinicId_id: { clinicId, id: actId } },
      select: { patientId: true, kind: true, detail: true, createdAt: true, madeBy: true },
    });
    return patient && act?.patientId === patientId && act.kind === 'discharged' ? { ...patient, act } : null;
  },
  run: async ({ tx, actor, target }): Promise<LetterView> => {
    const { act } = target;
    const author = await tx.membership.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: act.madeBy } },
      select: { name: true },
    });
    return {
      patient: { id: target.patientId, name: `${target.givenName} ${target.familyName}` },
      on: localDateAt(act.createdAt.toISOString(), target.timezone),
      author: author?.name ?? '',
      text: (act.detail as unknown as ActDetail['discharged']).letter,
    };
  },
});

async function clinicOf(tx: Tx, clinicId: string): Promise<{ name: string; phone: string }> {
  return tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { name: true, phone: true } });
}
