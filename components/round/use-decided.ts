import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toasts } from '#components/ui/toast.tsx';
import { listHref, patientHref } from './patient-href.ts';
import { nextInRound, type Round } from './round.ts';
import { askRound, tellLooked } from './round-server.ts';
import { keepRound, useRound } from './use-round.ts';

/** After a decision about a patient: within a round on to the next one, otherwise the page anew. */
export function useDecided(patientId: string, today: string): () => void {
  const router = useRouter();
  const t = useTranslations('clinic.round');
  const round = useRound(today);
  const move = useMoveOn(patientId);
  async function decide(): Promise<void> {
    const wasHeard = await tellLooked(patientId);
    if (!wasHeard) toasts.failed(t('notCounted'), t('notCountedText'), () => void decide());
    else if (round === null) router.refresh();
    else await move(round);
  }
  return () => void decide();
}

/** Goes to the next undecided patient, or back to the list when there is none. */
export function useMoveOn(patientId: string): (round: Round) => Promise<void> {
  const router = useRouter();
  const t = useTranslations('clinic.round');
  return async (round) => {
    const view = await askRound(round.list);
    if (view === null) {
      toasts.failed(t('noNext'), t('noNextText'));
      return;
    }
    const next = nextInRound(round, view.queue, patientId);
    if (next !== null) {
      keepRound(next.round);
      router.push(patientHref(next.patientId, round.list) as Route);
      return;
    }
    keepRound(null);
    if (!view.queue.includes(patientId)) toasts.done(t('finished'));
    router.push(listHref(round.list) as Route);
  };
}
