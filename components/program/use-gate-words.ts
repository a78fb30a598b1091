import { useTranslations } from 'next-intl';
import type { GateClause } from '#lib/clinical/gate.ts';
import { useBuilder } from './builder-context.tsx';

const ZONES = ['0', '1', '2', '3', '4', '5'] as const;

/** A gate clause as short facts that must all hold; alternatives are one fact. */
export function useGateWords(checks: readonly { key: string; words: string }[]) {
  const t = useTranslations('program.gate');
  const zone = useTranslations('glyph.zone');
  const { view, find } = useBuilder();
  const { adherencePercent, days } = view.gateLimits;

  return function words(clause: GateClause): string[] {
    switch (clause.kind) {
      case 'cg':
        return [
          t('cg.days', { days: clause.minDays }),
          t('cg.adherence', { percent: adherencePercent, days }),
          t('cg.sessions', { days }),
          t('cg.zone'),
        ];
      case 'any':
        return [clause.of.flatMap(words).join(` ${t('or')} `)];
      case 'zone-max':
        return [t('zone-max', { zone: zone(ZONES[clause.zone] ?? '5').toLowerCase(), days: clause.days })];
      case 'exercise-adherence':
        return [
          t('exercise-adherence', {
            percent: clause.percent,
            exercise: find(clause.exercise)?.name ?? clause.exercise,
          }),
        ];
      case 'minutes-gain':
        return [t('minutes-gain', { percent: clause.percent })];
      case 'therapist-check': {
        const check = checks.find((one) => one.key === clause.key);
        return [t('check', { words: check?.words ?? clause.key })];
      }
      case 'numbness-not-growing':
        return [t('numbness-not-growing')];
      case 'leg-pain-drop':
      case 'zone-up':
      case 'psfs-gain':
        return [t(clause.kind, { by: clause.by })];
      case 'pain-max':
      case 'leg-pain-max':
      case 'session-pain-max':
        return [t(clause.kind, { value: clause.value })];
    }
  };
}
