import type { RuleContext } from '../context.ts';
import { allMet, numberTest } from '../evidence.ts';
import { zoneName } from '../words.ts';
import type { Finding } from './rule.ts';

/**
 * CENTRAL: symptoms began at the thigh or lower, the last 3 reports and the current median are at least one
 * zone higher up, and leg pain is no worse. Good news. Sources: [WER99][MAY12].
 */
export function centralizing(c: RuleContext): Finding | null {
  const recent = c.recent('zone');
  const base = c.base('zone').value;
  const now = c.current('zone');
  const baseLeg = c.base('leg').value;
  if (recent === null || base === null) return null;
  const s = c.settings;
  const higher = base - s['centralizing.zones'];
  const lowest = Math.max(...recent.points.map((point) => point.value));
  const last = { from: recent.first.day, to: recent.latest.day };
  const week = { from: c.on - s['current.windowDays'] + 1, to: c.on };
  const tests = [
    numberTest('base-zone', 'Furthest symptom at the start', base, '>=', s['centralizing.baseZone'], 'zone'),
    numberTest('last-zones', 'Furthest symptom in the last reports', lowest, '<=', higher, 'zone', last),
    numberTest('zone-now', 'Furthest symptom now', now, '<=', higher, 'zone', week),
    numberTest(
      'leg-pain',
      'Leg pain now',
      c.current('leg'),
      '<=',
      baseLeg ?? Number.NEGATIVE_INFINITY,
      'points',
      week,
    ),
  ];
  if (!allMet(tests)) return null;
  return {
    severity: 'good',
    says: `Pain moving up: good sign (was ${zoneName(base)}, now ${zoneName(lowest)})`,
    because: 'Symptoms that leave the leg go with a better outlook. Back pain may rise for a while.',
    next: 'Keep going; tell the patient that back pain may rise for a while.',
    action: 'tell-patient',
    params: { was: base, now: lowest },
    tests,
  };
}
