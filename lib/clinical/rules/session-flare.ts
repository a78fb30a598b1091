import type { RuleContext } from '../context.ts';
import { numberTest } from '../evidence.ts';
import { dateOfDay } from '../local-date.ts';
import { redSessions } from '../session-response.ts';
import type { Finding } from './rule.ts';

/**
 * EXR: red sessions (peak of 6 or more, not settled by the next morning, or moved down): 2 in 7 days: review;
 * 1 in the last 2 days: watch. Sessions red only through an exercise that EX-PAIN reviews do not count.
 * Source: settling by the next morning is part of the model of [SIL07]; untested in sciatica.
 */
export function sessionFlare(c: RuleContext): Finding | null {
  const s = c.settings;
  const red = redSessions(c, s['session.windowDays']);
  const fresh = red.filter((session) => session.day > c.on - s['session.watchDays']);
  const tests = [
    numberTest(
      'red-sessions',
      'Red sessions, for review',
      red.length,
      '>=',
      s['session.reviewCount'],
      'sessions',
      {
        from: c.on - s['session.windowDays'] + 1,
        to: c.on,
        alternative: 'red',
      },
    ),
    numberTest('fresh-red-session', 'Red sessions lately, to watch', fresh.length, '>=', 1, 'sessions', {
      from: c.on - s['session.watchDays'] + 1,
      to: c.on,
      alternative: 'red',
    }),
  ];
  const dates = red.map((session) => dateOfDay(session.day)).join(', ');
  const base = { because: `Red on ${dates}.`, params: { sessions: red.length, dates }, tests };
  if (red.length >= s['session.reviewCount']) {
    return {
      ...base,
      severity: 'review',
      says: `Flares after exercise ×${red.length}`,
      next: `Halve the dose for ${s['session.halfDoseDays']} days, then step up.`,
      action: 'halve-dose',
    };
  }
  if (fresh.length === 0) return null;
  return {
    ...base,
    severity: 'watch',
    variant: 'once',
    says: 'One flare after exercise',
    next: 'Look at the next session; halve the dose if it happens again.',
    action: 'watch-next-session',
  };
}
