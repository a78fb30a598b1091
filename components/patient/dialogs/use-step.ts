import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { v7 } from 'uuid';
import { toasts } from '#components/ui/toast.tsx';
import type { Failure } from '#lib/result.ts';
import type { CareAct } from '../care-acts.tsx';
import { useAct } from '../use-act.ts';
import type { StepSender } from './dialog-props.ts';

/**
 * Sends one step. The id of the press is made once per dialog, so that a second press or a repeated try after a lost
 * answer does not do it twice; a refusal gets a new one.
 */
export function useStep({ patient, flag, action, onClose, onDone }: StepSender) {
  const clientId = useRef(v7());
  const { busy, failure, run } = useAct();
  function send(act: CareAct, input: object, said: string, after?: () => void) {
    run(
      async () => {
        const result = await act({
          episodeId: patient.episodeId,
          flagId: flag?.id ?? null,
          seen: flag?.seen ?? null,
          step: action,
          clientId: clientId.current,
          ...input,
        });
        if (!result.ok && result.error.code !== 'unexpected') clientId.current = v7();
        return result;
      },
      () => {
        toasts.done(said);
        onClose();
        (after ?? onDone)();
      },
    );
  }
  return { busy, failure, send };
}

/** Words for a refusal of one field, whatever the command called it. */
export function useFieldWords(failure: Failure | null): (field: string) => string | undefined {
  const t = useTranslations('acts.field');
  return (field) => {
    const key = failure?.fields?.[field];
    if (key === undefined) return undefined;
    return t.has(key as Parameters<typeof t>[0]) ? t(key as Parameters<typeof t>[0]) : t('reason');
  };
}
