import 'server-only';
import { z } from 'zod';
import type { PatientActor } from '#lib/auth/actor.ts';
import { contextOn } from '#lib/clinical/context.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { dayNumber, localDateAt } from '#lib/clinical/local-date.ts';
import { knownOn, prepare } from '#lib/clinical/prepared.ts';
import { resolveSettings } from '#lib/clinical/settings.ts';
import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { findOwnEpisode } from '#lib/data/episodes/own-episode.ts';
import { programOn } from '#lib/data/episodes/plan-timeline.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery } from '#lib/guard/entry.ts';
import { type Choice, chooseReading } from './choose.ts';
import { allCards, allSelfCare, readingOfTemplate, workspaceLines } from './readings.ts';
import type { ChosenReading, LearnView, WorkspaceView } from './view.ts';

/** Shown opened and with their reason; the rest stands in the list. */
const MOST_NOW = 6;

/** What there is to read: what fits now with the reason, then everything. */
export const getLearn = patientQuery({
  name: 'own.learn',
  permission: 'own.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<LearnView> => {
    const episode = await findOwnEpisode(tx, actor);
    const timezone = episode?.timezone ?? 'UTC';
    const today = localDateAt(now.toISOString(), timezone);
    const key = { clinicId: actor.clinicId, patientId: actor.patientId };
    const record = episode && (await loadEpisode(tx, { ...key, episodeId: episode.id }, { rulesOn: today }));
    const aggravators = episode ? await loadAggravators(tx, actor, episode.id) : [];
    const choices = record ? choicesOf(record, today, aggravators) : [];
    return {
      today,
      timezone,
      now: choices.slice(0, MOST_NOW).flatMap(readingOf),
      cards: allCards(),
      selfCare: allSelfCare(),
      workspace: { lines: workspaceLines(), latest: await loadWorkspace(tx, actor) },
    };
  },
});

function choicesOf(record: EpisodeRecord, today: string, aggravators: readonly string[]): Choice[] {
  const history = historyOf(record, today, gateMetOn(record, today));
  const settings = resolveSettings(record.clinic.ruleSettings);
  return chooseReading({
    context: contextOn(prepare(knownOn(history), settings), dayNumber(today)),
    raised: evaluate(history).flags.map(({ rule }) => rule),
    mode: record.episode.mode,
    onsetDate: record.episode.onsetDate,
    aggravators,
    ofProgram: readingOfTemplate(programOn(record.programs, today)?.templateSlug ?? null),
  });
}

function readingOf({ id, reason, since }: Choice): ChosenReading[] {
  const comfort = reason === 'cold' || reason === 'warm' ? reason : null;
  const reading = [...allCards(), ...allSelfCare(comfort)].find((one) => one.id === id);
  return reading ? [{ ...reading, reason, since }] : [];
}

async function loadAggravators(tx: Tx, { clinicId }: PatientActor, episodeId: string): Promise<string[]> {
  const { aggravators } = await tx.episode.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: episodeId } },
    select: { aggravators: true },
  });
  return aggravators;
}

async function loadWorkspace(
  tx: Tx,
  { clinicId, patientId }: PatientActor,
): Promise<WorkspaceView['latest']> {
  const check = await tx.workspaceCheck.findFirst({
    where: { clinicId, patientId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { ticks: true, localDate: true },
  });
  return check ? { ticks: check.ticks, date: check.localDate } : null;
}
