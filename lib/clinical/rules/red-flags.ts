import type { DayReport } from '../check-ins.ts';
import type { RuleContext } from '../context.ts';
import { factTest, type Test } from '../evidence.ts';
import type { GateTick } from '../history.ts';
import { dateOfDay, dayNumber } from '../local-date.ts';
import type { RedFlagRuleId } from '../rule-id.ts';

/** Open warning signs of one red-flag rule. */
export interface OpenTicks {
  /** Names of the signs, in the order asked for. */
  readonly names: readonly string[];
  readonly firstDay: number;
  /** The latest report that carries one of them. */
  readonly latest: DayReport;
  readonly tests: readonly Test[];
}

export interface WarningSign {
  readonly id: string;
  /** As a therapist reads it. */
  readonly name: string;
  readonly isIn: (report: DayReport) => boolean;
}

export function tick(id: GateTick, name: string): WarningSign {
  return { id, name, isIn: (report) => report.gate.includes(id) };
}

/**
 * Signs reported up to now and not closed by a therapist's outcome note. Later clean answers change
 * nothing: a red flag never clears by itself.
 */
export function openTicks(
  c: RuleContext,
  rule: RedFlagRuleId,
  signs: readonly WarningSign[],
): OpenTicks | null {
  const closedThrough = Math.max(
    ...c.prepared.history.redFlagOutcomes
      .filter((outcome) => outcome.rule === rule)
      .map((outcome) => dayNumber(outcome.closesThrough)),
    Number.NEGATIVE_INFINITY,
  );
  const open = c.allReports.filter((report) => report.day > closedThrough);
  const withSigns = open.filter((report) => signs.some((sign) => sign.isIn(report)));
  const first = withSigns.at(0);
  const latest = withSigns.at(-1);
  if (first === undefined || latest === undefined) return null;
  const isSeen = (sign: WarningSign) => withSigns.some((report) => sign.isIn(report));
  const scope = { from: first.day, to: latest.day, alternative: 'sign' };
  return {
    names: signs.filter(isSeen).map((sign) => sign.name),
    firstDay: first.day,
    latest,
    tests: signs.map((sign) => factTest(sign.id, `Reported: ${sign.name}`, isSeen(sign), scope)),
  };
}

/** `since 2026-03-21`, or `on 2026-03-21` when said once. */
export function whenReported(ticks: OpenTicks): string {
  const first = dateOfDay(ticks.firstDay);
  return ticks.firstDay === ticks.latest.day ? `on ${first}` : `since ${first}`;
}
