import type { RuleContext } from '../context.ts';
import { numberTest } from '../evidence.ts';
import { dateOfDay } from '../local-date.ts';
import { type ExercisePain, exercisePains } from '../session-response.ts';
import { atLeast } from '../statistics.ts';
import { counted, exerciseName } from '../words.ts';
import type { Finding } from './rule.ts';

/** The painful answers, then how often symptoms moved down. */
function hurtWords(pain: ExercisePain, painful: number): string {
  const rated = pain.logs.map((log) => log.pain ?? null).filter((value) => value !== null);
  const high = rated.filter((value) => atLeast(value, painful));
  const moved = pain.movedDownLogs > 0 ? [`moved down ${counted(pain.movedDownLogs, 'time')}`] : [];
  return [...(high.length > 0 ? [high.join(', ')] : []), ...moved].join('; ');
}

function answersWords(count: number, first: string, last: string): string {
  return count === 1 ? `The only answer, on ${last}.` : `Last ${count} answers, ${first} to ${last}.`;
}

function nextStep(pain: ExercisePain): Pick<Finding, 'next' | 'action'> {
  if (pain.severity === 'review') return { next: 'Swap to its easier version.', action: 'swap-easier' };
  if (pain.movedDownLogs > 0) {
    return {
      next: "The patient's card is paused: check direction and form before it resumes.",
      action: 'pause-exercise',
    };
  }
  return { next: 'Ask about it; swap to its easier version if it hurts again.', action: 'swap-easier' };
}

/**
 * EX-PAIN: of the last 5 answers about one exercise in 14 days, 2 with pain of 6 or more or 2 that moved
 * symptoms down: review. One that moved down, or any of 8 or more: watch. Source: [SIL07 adapted].
 */
export function exercisePain(c: RuleContext): Finding[] {
  const s = c.settings;
  return exercisePains(c).map((pain) => {
    const scope = { from: pain.firstDay, to: pain.lastDay, alternative: 'hurts' };
    const hurts = hurtWords(pain, s['exercisePain.pain']);
    return {
      subject: pain.exercise,
      severity: pain.severity ?? 'watch',
      says: `${exerciseName(pain.exercise)} hurts: ${hurts}`,
      because: answersWords(pain.logs.length, dateOfDay(pain.firstDay), dateOfDay(pain.lastDay)),
      ...nextStep(pain),
      params: { exercise: pain.exercise, hurts },
      tests: [
        numberTest(
          'painful-answers',
          `Answers of ${s['exercisePain.pain']} or more, for review`,
          pain.painfulLogs,
          '>=',
          s['exercisePain.painLogs'],
          'times',
          scope,
        ),
        numberTest(
          'moved-down-review',
          'Answers "moved down", for review',
          pain.movedDownLogs,
          '>=',
          s['exercisePain.movedDownLogs'],
          'times',
          scope,
        ),
        numberTest(
          'moved-down',
          'Answers "moved down", to watch',
          pain.movedDownLogs,
          '>=',
          1,
          'times',
          scope,
        ),
        numberTest(
          'worst-pain',
          'Worst pain, to watch',
          pain.worstPain,
          '>=',
          s['exercisePain.watchPain'],
          'points',
          scope,
        ),
      ],
    };
  });
}
