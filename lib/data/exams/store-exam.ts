import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { StaffActor } from '#lib/auth/actor.ts';
import { strengthFalls } from '#lib/clinical/neuro-exam.ts';
import { raiseWarning } from '#lib/data/warnings/raise-warning.ts';
import { newId } from '#lib/db/id.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { lastGrades } from './exam-history.ts';
import { loadExams } from './load-exams.ts';
import type { ExamFindings } from './view.ts';

/** An episode with its therapist and the patient-local date of now. */
export type ExamTarget = { patientId: string; episode: { id: string; therapistId: string }; today: string };
type Exam = { clientId: string; localDate: string; findings: ExamFindings };

/**
 * Writes an examination; the episode must be locked and is evaluated by the caller. A test that lost a grade or more
 * since it was last done is growing weakness: it goes the way of every warning sign, on the date of the examination.
 * The same form again changes nothing; other findings under its id are a conflict.
 */
export async function storeExam(
  tx: Tx,
  actor: StaffActor,
  { patientId, episode, today }: ExamTarget,
  { clientId, localDate, findings }: Exam,
  now: Date,
): Promise<{ isRepeat: boolean; hasFallen: boolean }> {
  const { clinicId } = actor;
  const episodeId = episode.id;
  const exams = await loadExams(tx, { clinicId, episodeId });
  const earlier = exams.filter(({ date }) => date <= localDate);
  const { strength, reflexes, straightLegRaise, note } = findings;
  const stored = await tx.examination.createMany({
    data: {
      clinicId,
      id: newId(),
      patientId,
      episodeId,
      clientId,
      examinedBy: actor.membershipId,
      localDate,
      strength,
      reflexes,
      straightLegRaise,
      note,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  const hasFallen = strengthFalls(lastGrades(earlier.map((exam) => exam.findings)), strength).length > 0;
  if (stored.count === 0) return repeated(tx, { clinicId, clientId }, { localDate, findings });
  if (hasFallen) {
    const warning = { clinicId, patientId, episode, clientId: newId(), localDate };
    await raiseWarning(tx, { ...warning, ticks: ['weakness'] }, { today, now });
  }
  return { isRepeat: false, hasFallen };
}

async function repeated(
  tx: Tx,
  where: { clinicId: string; clientId: string },
  given: { localDate: string; findings: ExamFindings },
): Promise<{ isRepeat: true; hasFallen: false }> {
  const { localDate, ...findings } = await tx.examination.findFirstOrThrow({
    where,
    select: { localDate: true, strength: true, reflexes: true, straightLegRaise: true, note: true },
  });
  if (!isDeepStrictEqual({ localDate, findings }, given)) throw new AppError('conflict');
  return { isRepeat: true, hasFallen: false };
}
