import { useEffect, useState } from 'react';
import type { ActPlanAnswer } from '#lib/data/acts/view.ts';
import type { Failure } from '#lib/result.ts';
import { useCareActs } from '../care-acts.tsx';
import { useReach } from '../use-act.ts';

export type PlanState =
  | { is: 'loading' }
  | { is: 'failed'; failure: Failure; retry: () => void }
  | { is: 'here'; answer: ActPlanAnswer };

/** Reads the plan when the dialog opens, so that it shows what a step would change now. */
export function usePlan(episodeId: string): PlanState {
  const { plan } = useCareActs();
  const reach = useReach();
  const [state, setState] = useState<
    Exclude<PlanState, { is: 'failed' }> | { is: 'failed'; failure: Failure }
  >({
    is: 'loading',
  });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per opening and per try
  useEffect(() => {
    let isCurrent = true;
    setState({ is: 'loading' });
    void reach(() => plan({ episodeId })).then((result) => {
      if (!isCurrent) return;
      setState(result.ok ? { is: 'here', answer: result.data } : { is: 'failed', failure: result.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [episodeId, tries]);
  return state.is === 'failed' ? { ...state, retry: () => setTries(tries + 1) } : state;
}
