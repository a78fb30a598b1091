import type { RuleContext } from '../context.ts';
import { allMet, numberTest, type Test, wordTest } from '../evidence.ts';
import { counted } from '../words.ts';
import type { Finding } from './rule.ts';

function chronicTests(c: RuleContext): Test[] {
  const s = c.settings;
  return [
    wordTest('stage', 'Stage', String(c.episode.stage), ['1', '2']),
    numberTest('symptom-days', 'Days since onset', c.symptomDays, '>=', s['stageReview.symptomDays'], 'days'),
    numberTest('pain', 'Pain now', c.current(c.pain), '>=', s['stageReview.minPain'], 'points'),
  ];
}

function acuteTests(c: RuleContext): Test[] {
  const s = c.settings;
  return [
    wordTest('stage', 'Stage', String(c.episode.stage), ['1']),
    numberTest('leg-pain', 'Leg pain now', c.current('leg'), '>=', s['stageReview.legPain'], 'points'),
    numberTest('zone', 'Furthest symptom now', c.current('zone'), '>=', s['stageReview.zone'], 'zone'),
  ];
}

/**
 * STAGE-REVIEW: stage 1 or 2 with symptoms for 84 days and pain of 3 or more (now fits Stage 3); or stage 1 with
 * leg pain of 5 or more below the knee (now fits Stage 2). Watch. Sources: [KON18], acceptance facts 19 and 48.
 */
export function stageReview(c: RuleContext): Finding | null {
  const base = {
    severity: 'watch' as const,
    next: 'Confirm the stage.',
    action: 'confirm-stage' as const,
  };
  const chronic = chronicTests(c);
  if (allMet(chronic)) {
    return {
      ...base,
      says: 'Now fits Stage 3',
      because: `Symptoms for ${counted(c.symptomDays ?? 0, 'day')}.`,
      params: { stage: 3, symptomDays: c.symptomDays },
      tests: chronic,
    };
  }
  const acute = acuteTests(c);
  if (!allMet(acute)) return null;
  return {
    ...base,
    says: 'Now fits Stage 2',
    because: 'Leg pain is strong and goes below the knee.',
    params: { stage: 2, symptomDays: c.symptomDays },
    tests: acute,
  };
}
