import 'server-only';
import type { Answers, Exam } from '#lib/clinical/intake/answers.ts';
import { type Scored, scorePsfs, scoreRmdq, scoreZeroToTen } from '#lib/clinical/measures.ts';
import { storeExam } from '#lib/data/exams/store-exam.ts';
import { newId } from '#lib/db/id.ts';
import { asJson } from '#lib/db/json.ts';
import type { Confirming } from './confirm-intake.ts';
import { noteOf } from './note-of.ts';

/** What was examined and measured at the intake goes where later visits put theirs. */
export async function storeFindings(confirming: Confirming): Promise<void> {
  await storeExamination(confirming);
  await storeDirection(confirming);
  await storeMeasures(confirming);
  await storeNote(confirming);
}

const isFound = (found: unknown) =>
  found !== undefined && (typeof found !== 'object' || Object.keys(found ?? {}).length > 0);

const hasFindings = ({ strength, reflexes, straightLegRaise }: Exam) =>
  [strength, reflexes, straightLegRaise].some(({ left, right }) => isFound(left) || isFound(right));

async function storeExamination({ tx, actor, now, today, intake, answers }: Confirming): Promise<void> {
  const { exam } = answers;
  if (!exam || !hasFindings(exam)) return;
  const { strength, reflexes, straightLegRaise } = exam;
  const { patientId, episodeId, therapistId } = intake;
  const target = { patientId, episode: { id: episodeId, therapistId }, today };
  const findings = { strength, reflexes, straightLegRaise, note: null };
  // The intake's id makes the examination its own: confirming stores it once.
  await storeExam(tx, actor, target, { clientId: intake.id, localDate: today, findings }, now);
}

async function storeDirection({ tx, actor, now, today, intake, answers }: Confirming): Promise<void> {
  const { extension, flexion, side, conclusion } = answers.direction ?? {};
  if (!conclusion || !(extension || flexion || side)) return;
  await tx.directionTest.createMany({
    data: {
      clinicId: actor.clinicId,
      id: newId(),
      patientId: intake.patientId,
      episodeId: intake.episodeId,
      clientId: intake.id,
      localDate: today,
      extension: extension ?? null,
      flexion: flexion ?? null,
      side: side ?? null,
      direction: conclusion,
      testedBy: actor.membershipId,
      createdAt: now,
    },
    skipDuplicates: true,
  });
}

type Score = { kind: string; value: number; detail: object };

function scoresOf({ goals, worry, sleep, rmdq }: Answers): Score[] {
  const scores: Score[] = [];
  const add = (kind: string, scored: Scored, detail: object = {}) => {
    if (scored.ok) scores.push({ kind, value: scored.value, detail });
  };
  const rated = (goals ?? []).flatMap(({ id, baseline }) =>
    baseline === null ? [] : [{ id, value: baseline }],
  );
  add('psfs', scorePsfs(rated.map(({ value }) => value)), { answers: rated });
  if (worry !== undefined) add('fear', scoreZeroToTen(worry));
  if (sleep !== undefined) add('sleep', scoreZeroToTen(sleep));
  if (rmdq) {
    const ticked = [...new Set(rmdq.ticked)].toSorted((a, b) => a - b);
    add('rmdq', scoreRmdq(ticked, rmdq.noneApply), { ticked });
  }
  return scores;
}

async function storeMeasures({ tx, actor, now, today, intake, answers }: Confirming): Promise<void> {
  await tx.measure.createMany({
    data: scoresOf(answers).map(({ kind, value, detail }) => ({
      clinicId: actor.clinicId,
      id: newId(),
      patientId: intake.patientId,
      episodeId: intake.episodeId,
      clientId: intake.id,
      localDate: today,
      kind,
      value,
      detail: asJson(detail),
      source: 'staff',
      enteredBy: actor.membershipId,
      createdAt: now,
    })),
  });
}

/** What has no field of its own in the record: told health that no exercise is checked against, touch, slump. */
async function storeNote({ tx, actor, now, intake, answers }: Confirming): Promise<void> {
  const body = noteOf(answers);
  if (body === '') return;
  await tx.note.create({
    data: {
      clinicId: actor.clinicId,
      id: newId(),
      patientId: intake.patientId,
      episodeId: intake.episodeId,
      authorId: actor.membershipId,
      body,
      createdAt: now,
    },
    select: { id: true },
  });
}
