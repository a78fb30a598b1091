import { useTranslations } from 'next-intl';
import type { PrecautionTag, Warning } from '#lib/data/programs/view.ts';

/** Precautions in the words of the patient page, such as "Osteoporosis: no loaded flexion". */
export function usePrecautionWords(): (tag: PrecautionTag) => string {
  const t = useTranslations('patient.precaution');
  return (tag) => (t.has(tag) ? t(tag) : tag);
}

/** What speaks against an exercise, as a sentence. */
export function useWarningWords(): (warning: Warning) => string {
  const t = useTranslations('program.warning');
  const precaution = usePrecautionWords();
  return ({ level, code, tag }) => {
    const words = tag === null ? '' : precaution(tag);
    switch (code) {
      case 'precaution':
        return t(level === 'conflict' ? 'precaution' : 'precautionNote', { tag: words });
      case 'direction-worsens':
        return t(level === 'conflict' ? 'direction-worsens' : 'direction-worsensNote', { tag: words });
      default:
        return t(code);
    }
  };
}
