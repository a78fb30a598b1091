import type { RuleContext } from '../context.ts';
import { numberTest, type Test } from '../evidence.ts';
import type { Finding } from './rule.ts';

interface Score {
  readonly words: string;
  readonly watch: Test;
  /** Null where the scale has no review level. */
  readonly review: Test | null;
}

function fearItem(c: RuleContext): Score | null {
  const s = c.settings;
  const item = c.latestMeasure('fear', s['weekly.maxAgeDays']);
  if (item === null) return null;
  const scope = { from: item.day, to: item.day, alternative: 'fear' };
  return {
    words: `${item.value} of 10`,
    watch: numberTest(
      'fear',
      'Worry that moving harms',
      item.value,
      '>=',
      s['fear.watchScore'],
      'points',
      scope,
    ),
    review: numberTest(
      'fear-review',
      'The same, for review',
      item.value,
      '>=',
      s['fear.reviewScore'],
      'points',
      { ...scope, severityOnly: true },
    ),
  };
}

function tsk(c: RuleContext): Score | null {
  const s = c.settings;
  const score = c.latestMeasure('tsk11', s['questionnaire.maxAgeDays']);
  if (score === null) return null;
  const scope = { from: score.day, to: score.day, alternative: 'fear' };
  return {
    words: `TSK-11 ${score.value}`,
    watch: numberTest('tsk11', 'TSK-11', score.value, '>=', s['fear.tskWatch'], 'points', scope),
    review: numberTest(
      'tsk11-review',
      'The same, for review',
      score.value,
      '>=',
      s['fear.tskReview'],
      'points',
      { ...scope, severityOnly: true },
    ),
  };
}

function fabq(c: RuleContext): Score | null {
  const s = c.settings;
  const score = c.latestMeasure('fabq-pa', s['questionnaire.maxAgeDays']);
  if (score === null) return null;
  const scope = { from: score.day, to: score.day, alternative: 'fear' };
  return {
    words: `FABQ-PA ${score.value}`,
    watch: numberTest(
      'fabq-pa',
      'FABQ physical activity',
      score.value,
      '>',
      s['fear.fabqAbove'],
      'points',
      scope,
    ),
    review: null,
  };
}

/**
 * FEAR: weekly item 7 or more, or TSK-11 36 or more: review; item 5–6, TSK-11 29–35 or FABQ-PA above 14:
 * watch. Sources: [TSK][CLE08]; the cut on the single item is (design).
 */
export function fear(c: RuleContext): Finding | null {
  const scores = [fearItem(c), tsk(c), fabq(c)].filter((score) => score !== null);
  const high = scores.filter((score) => score.watch.met);
  if (high.length === 0) return null;
  const words = high.map((score) => score.words).join(', ');
  return {
    severity: high.some((score) => score.review?.met) ? 'review' : 'watch',
    says: `Afraid that movement harms (${words})`,
    because: 'Fear of movement keeps people from the exercises that help.',
    next: 'Send cards E5 and E12; plan graded exposure.',
    action: 'graded-exposure',
    params: { scores: words },
    tests: scores.flatMap((score) => (score.review === null ? [score.watch] : [score.watch, score.review])),
  };
}
