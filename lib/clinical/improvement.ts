import type { RuleContext } from './context.ts';
import { numberTest, type Test } from './evidence.ts';
import type { Trend } from './result.ts';
import { atLeast, atMost, roundHalfUp } from './statistics.ts';

/** Whole percent of the starting pain that is gone (negative: worse); null when the start is too low to tell. */
export function improvementPercent(c: RuleContext): number | null {
  const base = c.base(c.pain).value;
  if (base === null || c.drop === null || base < c.settings['improvement.minBase']) return null;
  return roundHalfUp((100 * c.drop) / base);
}

/** Start and latest value of a measure, or null when there is no recent one. */
export function measureChange(
  c: RuleContext,
  kind: 'rmdq' | 'psfs',
): { readonly base: number; readonly latest: number; readonly day: number } | null {
  const base = c.measure(kind).at(0);
  const latest = c.latestMeasure(kind, c.settings[`important.${kind}MaxAgeDays`]);
  return base && latest ? { base: base.value, latest: latest.value, day: latest.day } : null;
}

function painTests(c: RuleContext): Test[] {
  const s = c.settings;
  const base = c.base(c.pain).value;
  const scope = { from: c.on - s['current.windowDays'] + 1, to: c.on };
  // A drop of 30 % also has to be a whole point, so that 3 to 2.5 does not count.
  const byPercent = Math.max(((base ?? 0) * s['important.percent']) / 100, s['important.percentMinPoints']);
  const needed = Math.min(s['important.points'], byPercent);
  return [
    numberTest('important-drop', 'Drop in pain since the start', c.drop, '>=', needed, 'points', scope),
  ];
}

function rmdqTests(c: RuleContext): Test[] {
  const s = c.settings;
  const change = measureChange(c, 'rmdq');
  if (change === null || change.base < s['important.rmdqMinBase']) return [];
  const needed = Math.min(s['important.rmdqPoints'], (change.base * s['important.rmdqPercent']) / 100);
  const scope = { from: change.day, to: change.day };
  return [
    numberTest(
      'important-rmdq',
      'Fall in RMDQ since the start',
      change.base - change.latest,
      '>=',
      needed,
      'points',
      scope,
    ),
  ];
}

function psfsTests(c: RuleContext): Test[] {
  const change = measureChange(c, 'psfs');
  if (change === null) return [];
  const scope = { from: change.day, to: change.day };
  const gain = change.latest - change.base;
  return [
    numberTest(
      'important-psfs',
      'Gain in PSFS since the start',
      gain,
      '>=',
      c.settings['important.psfsPoints'],
      'points',
      scope,
    ),
  ];
}

function zoneTests(c: RuleContext): Test[] {
  const base = c.base('zone').value;
  const current = c.current('zone');
  if (base === null || current === null || c.drop === null || !atLeast(c.drop, 0)) return [];
  const scope = { from: c.on - c.settings['current.windowDays'] + 1, to: c.on };
  return [
    numberTest(
      'important-zone',
      'Zones higher up, pain no worse',
      base - current,
      '>=',
      c.settings['important.zones'],
      'points',
      scope,
    ),
  ];
}

/** The four ways to a clinically important improvement, as far as they can be judged. */
export function importantImprovementTests(c: RuleContext): Test[] {
  return [...painTests(c), ...rmdqTests(c), ...psfsTests(c), ...zoneTests(c)];
}

/**
 * Clinically important improvement: pain down by 2 points or by 30 % (and a point) [OST08][FAR01][BIC]; RMDQ
 * down by 5 or 30 % from at least 4 [OST08]; PSFS mean up by 2 [STR95]; or 2 zones higher up, pain no worse [WER99].
 */
export function isImportantlyImproved(c: RuleContext): boolean {
  return importantImprovementTests(c).some((test) => test.met === true);
}

/** No way to important improvement was met; carries the numbers of each way. */
export function notImprovedTests(c: RuleContext): Test[] {
  return importantImprovementTests(c).map((test) => ({
    ...test,
    id: `not-${test.id}`,
    comparison: '<' as const,
    met: test.met === null ? null : !test.met,
  }));
}

/** Slope over the window times its days, or null with too few or too close reports [SEN68]. */
export function trendChange(c: RuleContext): number | null {
  const windowDays = c.settings['trend.windowDays'];
  const points = c.points(c.pain, windowDays);
  const first = points.at(0);
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  if (points.length < c.settings['trend.minReports']) return null;
  if (last.day - first.day < c.settings['trend.minSpanDays']) return null;
  const slope = c.slope(windowDays);
  return slope === null ? null : slope * windowDays;
}

export function trendOf(c: RuleContext): Trend | null {
  const change = trendChange(c);
  if (change === null) return null;
  if (atMost(change, -c.settings['trend.points'])) return 'improving';
  return atLeast(change, c.settings['trend.points']) ? 'worsening' : 'flat';
}
