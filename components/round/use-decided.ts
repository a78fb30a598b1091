import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toasts } from '#components/ui/toast.tsx';
import { decide, endRound, nextInRound } from './round.ts';
import { useRound } from './use-round.ts';

/** After a decision about a patient: within a round on to the next one, otherwise the page anew. */
export function useDecided(patientId: string, today: string): () => void {
  const router = useRouter();
  const t = useTranslations('clinic.round');
  const [round, update] = useRound(today);
  return () => {
    const next = update((now) => decide(now, patientId));
    if (!round.queue.includes(patientId)) {
      router.refresh();
      return;
    }
    const nextId = nextInRound(next, patientId);
    if (nextId !== null) {
      router.push(`/patients/${nextId}` as Route);
      return;
    }
    update(endRound);
    toasts.done(t('finished'));
    router.push('/caseload' as Route);
  };
}
