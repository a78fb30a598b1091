import { type AcuteFeature, acuteFeatures } from '#lib/clinical/acute-features.ts';
import { type StageSuggestion, stageInputSchema, suggestStage } from '#lib/clinical/stages.ts';
import type { PersonStory } from '../person.ts';
import type { RowLists } from './rows.ts';
import type { Subject } from './subject.ts';

const DECIDED_MINUTE = 9 * 60 + 50;

/** F1, F3 and F5 follow from the numbers of the intake; the others are told. */
export function featuresOf({ intake, features }: PersonStory): AcuteFeature[] {
  return acuteFeatures({
    leg: intake.leg,
    zone: intake.zone,
    numbness: intake.numbness ?? 0,
    isSharp: features?.includes('F2') ?? false,
    isWorseOnCough: features?.includes('F4') ?? false,
    isWeakAndStable: features?.includes('F6') ?? false,
    cannotStandOrWalk: features?.includes('F7') ?? false,
    isGettingWorse: features?.includes('F8') ?? false,
  });
}

/** What the rules suggest from the intake answers of the story. */
export function suggestionFor({ story, clock }: Subject): StageSuggestion {
  const input = stageInputSchema.parse({
    on: clock.date(story.day0),
    onsetDate: clock.date(story.onset),
    leg: story.intake.leg,
    back: story.intake.back,
    zone: story.intake.zone,
    course: story.course ?? null,
    features: featuresOf(story),
    earlierEpisodes: story.earlierEpisodes ?? 0,
    painFreeDaysBefore: story.painFreeDaysBefore ?? null,
  });
  return suggestStage(input);
}

/** The therapist's decision. Throws when it differs from the suggestion without a reason, or has one for nothing. */
export function addStageDecision(rows: RowLists, subject: Subject, suggestion: StageSuggestion): void {
  const { story, keys, therapistId, past } = subject;
  const isOverride = suggestion.stage !== story.stage;
  if (isOverride !== (story.overrideReason !== undefined)) {
    throw new Error(
      `${story.key}: stage ${story.stage} chosen, ${suggestion.stage} suggested (${suggestion.reasons.join(' ')}), reason: ${story.overrideReason}`,
    );
  }
  rows.stageDecisions.push({
    ...keys,
    id: subject.id('stage'),
    suggestedStage: suggestion.stage,
    suggestedTags: [...suggestion.tags],
    confidence: suggestion.confidence,
    reasons: [...suggestion.reasons],
    chosenStage: story.stage,
    overrideReason: story.overrideReason ?? null,
    decidedBy: therapistId,
    decidedAt: past(story.day0, DECIDED_MINUTE),
  });
}
