import { useFormatter, useTranslations } from 'next-intl';
import type { EvidenceTest, EvidenceUnit } from '#lib/clinical/result.ts';
import { useDays } from './when.ts';

/** Gives value and limit of a test in words: "31 days", "28 days or more". */
export function useEvidenceWords(today: string): {
  value: (test: EvidenceTest) => string;
  limit: (test: EvidenceTest) => string;
} {
  const t = useTranslations('rules');
  const zones = useTranslations('glyph.zone');
  const format = useFormatter();
  const days = useDays(today);

  function amount(value: number | string, unit: EvidenceUnit): string {
    if (typeof value === 'string') return unit === 'date' ? days.date(value) : value;
    const figure = format.number(value, { maximumFractionDigits: 1 });
    switch (unit) {
      case 'yes-no':
        return value === 0 ? t('evidence.no') : t('evidence.yes');
      case 'zone':
        return isZone(value) ? zones(`${value}`) : figure;
      case 'percent':
      case 'points':
        return t(`evidence.${unit}`, { value: figure });
      case 'days':
      case 'reports':
      case 'sessions':
      case 'times':
        return t(`evidence.${unit}`, { value });
      case 'date':
      case 'text':
        return figure;
    }
  }

  function limit({ threshold, unit, comparison }: EvidenceTest): string {
    const words = { limit: amount(threshold, unit) };
    switch (comparison) {
      case '>=':
        return unit === 'zone'
          ? t('limit.zoneAtLeast', words)
          : unit === 'date'
            ? t('limit.dateAtLeast', words)
            : t('limit.atLeast', words);
      case '<=':
        return unit === 'zone'
          ? t('limit.zoneAtMost', words)
          : unit === 'date'
            ? t('limit.dateAtMost', words)
            : t('limit.atMost', words);
      case '>':
        return t('limit.above', words);
      case '<':
        return t('limit.below', words);
      case '=':
        return t('limit.exactly', words);
      case 'one-of':
        return t('limit.oneOf', words);
    }
  }

  return {
    value: ({ value, unit }) => (value === null ? t('evidence.unknown') : amount(value, unit)),
    limit,
  };
}

const ZONE_KEYS = ['0', '1', '2', '3', '4', '5'] as const;

function isZone(value: number): value is 0 | 1 | 2 | 3 | 4 | 5 {
  return ZONE_KEYS.some((key) => Number(key) === value);
}
