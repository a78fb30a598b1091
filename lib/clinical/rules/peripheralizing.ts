import type { RuleContext } from '../context.ts';
import { allMet, numberTest } from '../evidence.ts';
import { atLeast } from '../statistics.ts';
import { zoneName } from '../words.ts';
import type { Finding } from './rule.ts';

/**
 * PERIPH: the furthest symptom moved down: latest zone at least one below the reference and at buttock level
 * or lower, in at least 2 of the last 3 reports. Review. Sources: [WER01][LON04][DEL12].
 */
export function peripheralizing(c: RuleContext): Finding | null {
  const recent = c.recent('zone');
  if (recent === null || recent.reference === null) return null;
  const s = c.settings;
  const { latest, reference } = recent;
  const threshold = reference + s['peripheralizing.zones'];
  const lower = recent.points.filter((point) => atLeast(point.value, threshold)).length;
  const scope = { from: recent.first.day, to: latest.day };
  const tests = [
    numberTest('latest-zone', 'Latest furthest symptom', latest.value, '>=', threshold, 'zone', scope),
    numberTest(
      'leg-zone',
      'At buttock level or lower',
      latest.value,
      '>=',
      s['peripheralizing.minZone'],
      'zone',
      scope,
    ),
    numberTest(
      'reports-lower',
      'Of the last reports, lower down',
      lower,
      '>=',
      s['recent.agree'],
      'reports',
      scope,
    ),
  ];
  if (!allMet(tests)) return null;
  return {
    severity: 'review',
    says: `Symptoms moving down (was ${zoneName(reference)}, now ${zoneName(latest.value)})`,
    because: `${lower} of the last ${recent.points.length} reports are lower down than before.`,
    next: 'Pause the direction exercises, test the direction again, and call.',
    action: 'retest-direction',
    params: { was: reference, now: latest.value, reports: lower },
    tests,
  };
}
