import type { RuleContext } from '../context.ts';
import { allMet, factTest, numberTest } from '../evidence.ts';
import { dayNumber } from '../local-date.ts';
import { isRedSession } from '../session-response.ts';
import { counted } from '../words.ts';
import type { Finding } from './rule.ts';

/**
 * READY: phase long enough, 7-day adherence 80 % of at least 5 units, 3 answered sessions and none red in
 * 7 days, recent pain 5 or less, and the program's own gate met. Good news. Source: gates of the programs
 * (design), [BAI20][SIL07].
 */
export function ready(c: RuleContext): Finding | null {
  if (c.program === null || !c.program.phaseStartedOn) return null;
  const s = c.settings;
  const phaseDay = dayNumber(c.program.phaseStartedOn);
  const windowDays = s['ready.windowDays'];
  const { planned, percent, from, to } = c.adherence(windowDays);
  const sessions = c.sessions(windowDays);
  const answered = sessions.filter(
    (session) => (session.peakPain ?? null) !== null || (session.response ?? null) !== null,
  );
  const red = sessions.filter((session) => isRedSession(session, s['session.redPain']));
  const phaseDays = c.on - phaseDay;
  const needed = c.program.phaseMinDays ?? s['ready.phaseDays'];
  const pain = c.recent(c.pain)?.median ?? null;
  const scope = { from: c.on - windowDays + 1, to: c.on };
  const tests = [
    numberTest('phase-days', 'Days in this phase', phaseDays, '>=', needed, 'days', {
      from: phaseDay,
      to: c.on,
    }),
    numberTest('planned', 'Units planned', planned, '>=', s['ready.minPlanned'], 'times', { from, to }),
    numberTest('adherence', 'Share of the plan done', percent, '>=', s['ready.adherencePercent'], 'percent', {
      from,
      to,
    }),
    numberTest(
      'sessions',
      'Answered sessions',
      answered.length,
      '>=',
      s['ready.minSessions'],
      'sessions',
      scope,
    ),
    numberTest('red-sessions', 'Red sessions', red.length, '<=', 0, 'sessions', scope),
    numberTest('pain', 'Recent pain', pain, '<=', s['ready.maxPain'], 'points', scope),
    factTest('gate', "The program's own gate", c.program.gateMet ?? null),
  ];
  if (!allMet(tests)) return null;
  return {
    severity: 'good',
    says: 'Ready for the next phase',
    because: `${counted(phaseDays, 'day')} in this phase, ${percent}% of the plan done, no red session.`,
    next: 'Move on to the next phase.',
    action: 'progress-phase',
    params: { phaseDays, percent, sessions: answered.length },
    tests,
  };
}
