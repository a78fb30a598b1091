import type { RuleContext } from '../context.ts';
import { allMet, numberTest, type Test } from '../evidence.ts';
import { measureChange } from '../improvement.ts';
import { amount } from '../words.ts';
import type { Finding } from './rule.ts';

interface Sign {
  readonly words: string;
  readonly tests: readonly Test[];
}

function painSign(c: RuleContext, series: 'leg' | 'back'): Sign | null {
  const recent = c.recent(series);
  const base = c.base(series).value;
  if (recent === null || base === null) return null;
  const s = c.settings;
  const scope = { from: recent.first.day, to: recent.latest.day };
  const rise = recent.median - base;
  return {
    words: `${series} pain by ${amount(rise)} (${amount(base)} → ${amount(recent.median)})`,
    tests: [
      numberTest(
        `${series}-rise`,
        `Rise in ${series} pain since the start`,
        rise,
        '>=',
        s['worse.points'],
        'points',
        scope,
      ),
      numberTest(
        `${series}-level`,
        `Recent ${series} pain`,
        recent.median,
        '>=',
        s['worse.minPain'],
        'points',
        scope,
      ),
    ],
  };
}

function rmdqSign(c: RuleContext): Sign | null {
  const change = measureChange(c, 'rmdq');
  if (change === null) return null;
  const rise = change.latest - change.base;
  const scope = { from: change.day, to: change.day };
  return {
    words: `RMDQ by ${amount(rise)} (${amount(change.base)} → ${amount(change.latest)})`,
    tests: [
      numberTest('rmdq-rise', 'Rise in RMDQ', rise, '>=', c.settings['worse.rmdqPoints'], 'points', scope),
    ],
  };
}

function psfsSign(c: RuleContext): Sign | null {
  const change = measureChange(c, 'psfs');
  if (change === null) return null;
  const fall = change.base - change.latest;
  const scope = { from: change.day, to: change.day };
  return {
    words: `PSFS by ${amount(fall)} (${amount(change.base)} → ${amount(change.latest)})`,
    tests: [
      numberTest('psfs-fall', 'Fall in PSFS', fall, '>=', c.settings['worse.psfsPoints'], 'points', scope),
    ],
  };
}

function grocSign(c: RuleContext): Sign | null {
  const latest = c.latestMeasure('groc', c.settings['weekly.maxAgeDays']);
  if (latest === null) return null;
  const scope = { from: latest.day, to: latest.day };
  return {
    words: `global change −${amount(Math.abs(latest.value))}`,
    tests: [
      numberTest('groc', 'Global change', latest.value, '<=', c.settings['worse.groc'], 'points', scope),
    ],
  };
}

/**
 * WORSE: recent main pain 2 points above the start (and at least 3), RMDQ up by 5, PSFS down by 2, or global
 * change −3 or lower. Without a main pain, either pain counts. Review. Sources: [CHI05][OST08][BOB20].
 */
export function worse(c: RuleContext): Finding | null {
  const pains = c.primary === null ? [painSign(c, 'leg'), painSign(c, 'back')] : [painSign(c, c.primary)];
  const signs = [...pains, rmdqSign(c), psfsSign(c), grocSign(c)].filter((sign) => sign !== null);
  const found = signs.filter((sign) => allMet(sign.tests));
  if (found.length === 0) return null;
  const words = found.map((sign) => sign.words).join('; ');
  return {
    severity: 'review',
    says: `Worse than at the start: ${words}`,
    because: 'The change is larger than day-to-day scatter.',
    next: 'Call, check for red flags, and lower the dose.',
    action: 'call',
    params: { changes: words },
    tests: signs.flatMap((sign) => sign.tests.map((test) => ({ ...test, alternative: 'worse' }))),
  };
}
