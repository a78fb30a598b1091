import 'server-only';
import type { GateTick } from '#lib/clinical/history.ts';
import { sideOf, zoneOf } from '#lib/clinical/intake/reading.ts';
import { valuesIn } from '#lib/clinical/intake/values.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import { suggestStage } from '#lib/clinical/stages.ts';
import { asJson } from '#lib/db/json.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { type IntakeRow, lockIntake } from './load-intake.ts';
import { mergeAnswers } from './stored.ts';

/** Stands on an episode whose stage nobody has confirmed yet. */
export const UNCONFIRMED = 'unconfirmed';

/**
 * Makes the episode of an intake before it is confirmed, so that a warning sign has a row in the caseload at once.
 * Answers that are missing stay unknown; the stage is only a place holder and says so by its tag.
 */
export async function openUrgentEpisode(
  tx: Tx,
  clinicId: string,
  intake: IntakeRow,
  now: Date,
): Promise<{ id: string; therapistId: string; timezone: string }> {
  const { episodeId: id, patientId, therapistId, timezone } = intake;
  const answers = valuesIn(mergeAnswers(intake.staffAnswers, intake.patientAnswers));
  const { leg, back, numbness, onset, course } = answers;
  const side = sideOf(answers.marks);
  const openedOn = localDateAt(now.toISOString(), timezone);
  const guess = suggestStage(
    {
      on: openedOn,
      leg: leg ?? 0,
      back: back ?? 0,
      features: [],
      gate: [],
      earlierEpisodes: answers.earlier ?? 0,
    },
    resolveSettings(),
  );
  await tx.episode.createMany({
    data: {
      clinicId,
      id,
      patientId,
      therapistId,
      stage: guess.stage ?? 1,
      stageTags: [UNCONFIRMED],
      openedOn,
      onsetDate: onset?.date ?? null,
      course: course ?? null,
      side,
      intakeLeg: leg ?? null,
      intakeBack: back ?? null,
      intakeZone: zoneOf(answers.marks),
      intakeNumbness: numbness ?? null,
    },
    skipDuplicates: true,
  });
  return { id, therapistId, timezone };
}

/**
 * The same for a patient whose phone has just sent warning signs, which also answer the questions of the intake.
 * Null without an open intake.
 */
export async function openOwnUrgentEpisode(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  ticks: readonly GateTick[],
  now: Date,
): Promise<{ id: string; therapistId: string; timezone: string } | null> {
  const intake = await lockIntake(tx, { clinicId, patientId });
  if (!intake) return null;
  const said = Object.fromEntries(
    ticks.map((tick) => [`gate.${tick}`, { value: 'yes', at: now.toISOString() }]),
  );
  await tx.intake.update({
    where: { clinicId_id: { clinicId, id: intake.id } },
    data: {
      patientAnswers: asJson({ ...intake.patientAnswers, ...said }),
      patientStartedAt: intake.patientStartedAt ?? now,
      updatedAt: now,
    },
    select: { id: true },
  });
  return openUrgentEpisode(tx, clinicId, intake, now);
}
