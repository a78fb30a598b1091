import { streakOn } from './adherence.ts';
import { contextOn, type RuleContext } from './context.ts';
import { improvementPercent, isImportantlyImproved, trendOf } from './improvement.ts';
import type { Prepared } from './prepared.ts';
import type { AdherenceSummary, Evaluation, HiddenFlag, Levels, Severity } from './result.ts';
import type { RuleId } from './rule-id.ts';
import { applyPrecedence } from './rules/precedence.ts';
import type { Finding } from './rules/rule.ts';
import { RULES, type RuleEntry } from './rules/table.ts';

/** A finding with the rule it came from. */
export interface Raised {
  readonly rule: RuleId;
  readonly subject: string | null;
  readonly severity: Severity;
  readonly finding: Finding;
}

/** All that time and data can change in an answer, before flags are dressed with words. */
export interface Answer {
  readonly context: RuleContext;
  readonly summary: Omit<Evaluation, 'flags' | 'hidden' | 'nextEvaluationOn'>;
  readonly shown: readonly Raised[];
  readonly hidden: readonly HiddenFlag[];
}

function findingsOf(entry: RuleEntry, c: RuleContext): readonly Finding[] {
  if (!entry.runsIn.includes(c.mode)) return [];
  const found = entry.find(c);
  if (found === null) return [];
  return Array.isArray(found) ? found : [found as Finding];
}

function raise(c: RuleContext): Raised[] {
  return RULES.flatMap((entry) =>
    findingsOf(entry, c).map((finding) => ({
      rule: entry.id,
      subject: finding.subject ?? null,
      severity: finding.severity,
      finding,
    })),
  );
}

function baseOf(c: RuleContext): Levels & { provisional: boolean } {
  return {
    leg: c.base('leg').value,
    back: c.base('back').value,
    zone: c.base('zone').value,
    provisional: c.base(c.pain).provisional,
  };
}

function adherenceOf(c: RuleContext): AdherenceSummary {
  const two = c.adherence(14);
  return {
    percent7: c.adherence(7).percent,
    percent14: two.percent,
    planned14: two.planned,
    done14: two.done,
    streak: streakOn(c.prepared.plan, c.on, c.settings['adherence.keptPercent']),
  };
}

/** What the rules say on one day, as numbers and findings. */
export function answerOn(prepared: Prepared, on: number): Answer {
  const context = contextOn(prepared, on);
  const { shown, hidden } = applyPrecedence(raise(context));
  return {
    context,
    summary: {
      base: baseOf(context),
      current: {
        leg: context.current('leg'),
        back: context.current('back'),
        zone: context.current('zone'),
      },
      primaryPain: context.primary,
      improvementPercent: improvementPercent(context),
      importantImprovement: isImportantlyImproved(context),
      trend: trendOf(context),
      adherence: adherenceOf(context),
    },
    shown,
    hidden,
  };
}
