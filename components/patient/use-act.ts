import { useState, useTransition } from 'react';
import type { Failure, Result } from '#lib/result.ts';

/** Runs one command at a time and keeps its refusal until the next try. */
export function useAct(): {
  busy: boolean;
  failure: Failure | null;
  run: (command: () => Promise<Result<unknown>>, then: () => void) => void;
  forget: () => void;
} {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, start] = useTransition();
  function run(command: () => Promise<Result<unknown>>, then: () => void) {
    if (busy) return;
    start(async () => {
      const result = await command();
      setFailure(result.ok ? null : result.error);
      if (result.ok) then();
    });
  }
  return { busy, failure, run, forget: () => setFailure(null) };
}
