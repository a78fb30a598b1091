import { useTranslations } from 'next-intl';
import type { ActionId } from '#lib/clinical/result.ts';
import { isMessageAction } from './next-step.ts';

/** Gives the words with which a message to the patient begins; none for a step that is not a message. */
export function useDraft(): (action: ActionId, givenName: string) => string | undefined {
  const t = useTranslations('rules');
  return (action, givenName) =>
    isMessageAction(action) ? t(`draft.${action}`, { name: givenName }) : undefined;
}
