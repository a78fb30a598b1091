import { answerOn, type Raised } from './answer.ts';
import { showsNoProgress } from './caseload.ts';
import { causeSentence, causesOf } from './causes.ts';
import type { RuleContext } from './context.ts';
import { toEvidenceTest } from './evidence.ts';
import type { History } from './history.ts';
import { dateOfDay, dayNumber } from './local-date.ts';
import { nextChange } from './next-evaluation.ts';
import { knownOn, prepare } from './prepared.ts';
import type { Evaluation, Flag } from './result.ts';
import { ruleEntry } from './rules/table.ts';
import { RULES_VERSION, resolveSettings, type Settings } from './settings.ts';

function toFlag({ rule, subject, severity, finding }: Raised, c: RuleContext): Flag {
  const entry = ruleEntry(rule);
  const causes = showsNoProgress({ rule, severity }) ? causesOf(c) : [];
  return {
    rule,
    subject,
    severity,
    says: finding.says,
    because: [finding.because, ...causes.map(causeSentence)].join(' '),
    next: finding.next,
    action: finding.action,
    variant: finding.variant ?? 'plain',
    params: finding.params,
    causes,
    evidence: {
      on: dateOfDay(c.on),
      day: c.day,
      tests: finding.tests.map(toEvidenceTest),
      blindSpots: entry.blindSpots,
      rulesVersion: RULES_VERSION,
      settingsVersion: c.prepared.settings.version,
    },
    sources: entry.sources,
  };
}

/**
 * What the rules say about one history on its `evaluateOn`. A function of its arguments alone: no clock, no
 * database; rows dated later than `evaluateOn` are not looked at.
 * `settings` defaults to the history's own overrides on top of the named defaults.
 */
export function evaluate(
  history: History,
  settings: Settings = resolveSettings(history.settings),
): Evaluation {
  const prepared = prepare(knownOn(history), settings);
  const on = dayNumber(history.evaluateOn);
  const answer = answerOn(prepared, on);
  return {
    ...answer.summary,
    flags: answer.shown.map((raised) => toFlag(raised, answer.context)),
    hidden: answer.hidden,
    nextEvaluationOn: nextChange(prepared, on, answer),
  };
}
