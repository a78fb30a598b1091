import { unstable_rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { Failure, Result } from '#lib/result.ts';

/** Runs a command; a server that does not answer is a refusal in words too, never a broken page. */
export function useReach(): <T>(command: () => Promise<Result<T>>) => Promise<Result<T>> {
  const t = useTranslations('clinic');
  return async (command) => {
    try {
      return await command();
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, error: { code: 'unexpected', message: t('noAnswer') } };
    }
  };
}

/** Runs one command at a time and keeps its refusal until the next try. */
export function useAct(): {
  busy: boolean;
  failure: Failure | null;
  run: (command: () => Promise<Result<unknown>>, then: () => void) => void;
} {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, start] = useTransition();
  const reach = useReach();
  function run(command: () => Promise<Result<unknown>>, then: () => void) {
    if (busy) return;
    start(async () => {
      const result = await reach(command);
      setFailure(result.ok ? null : result.error);
      if (result.ok) then();
    });
  }
  return { busy, failure, run };
}
