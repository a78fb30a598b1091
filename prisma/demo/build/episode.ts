import type { StageSuggestion } from '#lib/clinical/stages.ts';
import { asJson } from '#lib/db/json.ts';
import { bodyMarksOf } from './body-marks.ts';
import { goalId } from './measures.ts';
import type { RowLists } from './rows.ts';
import { featuresOf } from './stage.ts';
import { linkIdOf, type Subject } from './subject.ts';

const INTAKE_MINUTE = 9 * 60 + 20;
const LINK_OPENED_AFTER_MS = 3 * 3_600_000;

/** The current episode of care. */
export function addEpisode(rows: RowLists, subject: Subject, suggestion: StageSuggestion): void {
  const { story, clock, clinicId, patientId, episodeId, therapistId, past } = subject;
  const { intake } = story;
  rows.episodes.push({
    clinicId,
    id: episodeId,
    patientId,
    therapistId,
    stage: story.stage,
    stageTags: suggestion.stage === story.stage ? [...suggestion.tags] : [],
    mode: story.mode ?? 'active',
    openedOn: clock.date(story.day0),
    programStartedOn: clock.date(story.day0),
    recoveredOn: story.recovered === undefined ? null : clock.date(story.recovered),
    onsetDate: clock.date(story.onset),
    course: story.course ?? null,
    pattern: story.pattern ?? 'intermittent',
    direction: story.direction ?? 'untested',
    earlierEpisodes: story.earlierEpisodes ?? 0,
    painFreeDaysBefore: story.painFreeDaysBefore ?? null,
    legs: intake.zone >= 2 ? 'one' : 'none',
    side: story.side ?? 'none',
    intakeLeg: intake.leg,
    intakeBack: intake.back,
    intakeZone: intake.zone,
    intakeNumbness: intake.numbness ?? 0,
    features: featuresOf(story),
    aggravators: [...story.aggravators],
    easers: [...story.easers],
    bodyMarks: asJson(bodyMarksOf(story)),
    precautions: [...(story.precautions ?? [])],
    goals: asJson(
      story.goals.map(([activity, baseline], index) => ({ id: goalId(index), activity, baseline })),
    ),
    suspectedCause: story.suspectedCause ?? null,
    createdAt: past(story.day0, INTAKE_MINUTE),
  });
}

/** The stable link of the episode; most people opened it on the day they got it. */
export function addLink(rows: RowLists, clinicKey: string, subject: Subject): void {
  const { story, keys, clock, therapistId, past } = subject;
  const createdAt = past(story.day0, INTAKE_MINUTE + 40);
  const openedAt = new Date(Math.min(createdAt.getTime() + LINK_OPENED_AFTER_MS, clock.now.getTime()));
  rows.patientLinks.push({
    ...keys,
    id: linkIdOf(clinicKey, story.key),
    createdBy: therapistId,
    createdAt,
    openedAt: story.linkUnopened ? null : openedAt,
  });
}
