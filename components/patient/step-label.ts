import type { useTranslations } from 'next-intl';
import type { ActionId } from '#lib/clinical/result.ts';

/** Words on the button of a suggested step; the next phase is named where there is one. */
export function stepLabel(
  rules: ReturnType<typeof useTranslations<'rules'>>,
  action: ActionId,
  phase: { position: number; count: number } | null,
): string {
  if (action === 'progress-phase' && phase !== null && phase.position < phase.count)
    return rules('moveToPhase', { phase: phase.position + 1 });
  return rules(`action.${action}`);
}
