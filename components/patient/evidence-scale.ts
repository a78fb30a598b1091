import type { Bullet } from '#components/chart/bullet-tests.tsx';
import type { EvidenceTest } from '#lib/clinical/result.ts';

const PAIN_MAX = 10;
const HEADROOM = 1.4;

/** Value and limit on a scale from 0; none for words, dates, zones, and whatever reaches below 0. */
export function evidenceBullet({ value, threshold, unit }: EvidenceTest): Bullet | null {
  if (unit === 'zone' || unit === 'date' || unit === 'yes-no' || unit === 'text') return null;
  if (typeof threshold !== 'number' || typeof value === 'string') return null;
  if (threshold < 0 || (value !== null && value < 0)) return null;
  const most = Math.max(threshold, value ?? 0);
  if (unit === 'percent') return { value, limit: threshold, max: Math.max(100, most) };
  if (unit === 'points' && most <= PAIN_MAX) return { value, limit: threshold, max: PAIN_MAX };
  return { value, limit: threshold, max: most === 0 ? 1 : most * HEADROOM };
}
