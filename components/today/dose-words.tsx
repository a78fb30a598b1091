import { useTranslations } from 'next-intl';
import type { Prescription } from '#lib/clinical/prescription.ts';

/** The dose in plain words, such as "2 rounds of 10 times, hold 5 seconds, each side". */
export function DoseWords({ prescription }: { prescription: Pick<Prescription, 'side' | 'dose'> }) {
  const t = useTranslations('today.dose');
  const { side, dose } = prescription;
  const parts: string[] = [];
  const inRounds = (what: string) => (dose.sets > 1 ? t('sets', { sets: dose.sets, what }) : what);
  if (dose.setReps) parts.push(t('setReps', { list: dose.setReps.join(', ') }));
  else if (dose.minutes !== null) parts.push(inRounds(t('minutes', { count: dose.minutes })));
  else if (dose.meters !== null) parts.push(inRounds(t('meters', { count: dose.meters })));
  // One hold a round: so many times, not so many rounds of one time.
  else if (dose.reps === 1) parts.push(t('reps', { count: dose.sets }));
  else parts.push(inRounds(t('reps', { count: dose.reps })));
  if (dose.holdSeconds !== null) parts.push(t('hold', { seconds: dose.holdSeconds }));
  if (dose.loadKg !== null) parts.push(t('load', { kg: dose.loadKg }));
  if (side === 'left' || side === 'right') parts.push(t(side));
  else if (dose.perSide) parts.push(t('eachSide'));
  return <>{parts.join(', ')}</>;
}
