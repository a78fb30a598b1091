import 'server-only';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { featuresIn, precautionsOf, sideOf, zoneOf } from '#lib/clinical/intake/reading.ts';
import { resolveSettings, type SettingOverrides } from '#lib/clinical/settings.ts';
import { asJson } from '#lib/db/json.ts';
import type { Confirming } from './confirm-intake.ts';
import type { Limit } from './limits.ts';

const DAYS_A_MONTH = 30;
const isDated = (limit: Limit) => limit.until !== null;

/** Writes the episode of an intake: new, or over the one that a warning sign had opened. */
export async function writeEpisode(
  { tx, actor, today, intake, answers }: Confirming,
  stage: number,
  stageTags: string[],
): Promise<void> {
  const { clinicId } = actor;
  const { ruleSettings } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { ruleSettings: true },
  });
  const side = sideOf(answers.marks);
  const limits = (answers.limits ?? []) as Limit[];
  const lasting = limits.filter((limit) => !isDated(limit)).map(({ what }) => what);
  const data = {
    stage,
    stageTags,
    onsetDate: answers.onset?.date ?? null,
    course: answers.course ?? null,
    pattern: answers.pattern ?? null,
    direction: answers.direction?.conclusion ?? 'untested',
    earlierEpisodes: answers.earlier ?? 0,
    painFreeDaysBefore: painFreeDays(answers),
    legs: side === 'both' ? 'both' : side === 'none' ? 'none' : 'one',
    side,
    intakeLeg: answers.leg ?? null,
    intakeBack: answers.back ?? null,
    intakeZone: zoneOf(answers.marks),
    intakeNumbness: answers.numbness ?? null,
    features: featuresIn(answers, resolveSettings(ruleSettings as SettingOverrides)),
    aggravators: [...(answers.worse ?? [])],
    easers: [...(answers.easier ?? [])],
    bodyMarks: asJson(answers.marks ?? []),
    precautions: [...new Set<string>([...precautionsOf(answers.health), ...lasting])],
    limits: asJson(limits.filter(isDated)),
    goals: asJson((answers.goals ?? []).map(({ id, activity, baseline }) => ({ id, activity, baseline }))),
    suspectedCause: answers.cause || null,
  };
  const { episodeId: id, patientId, therapistId } = intake;
  await tx.episode.upsert({
    where: { clinicId_id: { clinicId, id } },
    create: { clinicId, id, patientId, therapistId, openedOn: today, ...data },
    update: data,
    select: { id: true },
  });
}

function painFreeDays({ earlier, painFreeMonths }: Answers): number | null {
  return earlier && painFreeMonths !== undefined ? painFreeMonths * DAYS_A_MONTH : null;
}
