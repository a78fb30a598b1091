import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toasts } from '#components/ui/toast.tsx';
import { patientHref } from './patient-href.ts';
import { see, startRound } from './round.ts';
import { askRound } from './round-server.ts';
import { keepRound } from './use-round.ts';

/** Starts or goes on with the round through everyone undecided under a filter: opens the first of them. */
export function useBeginRound(today: string, list: string): () => void {
  const router = useRouter();
  const t = useTranslations('clinic.round');
  async function begin() {
    const view = await askRound(list);
    if (view === null) {
      toasts.failed(t('noNext'), t('noNextText'));
      return;
    }
    const [first] = view.queue;
    if (first === undefined) {
      toasts.done(t('finished'));
      router.refresh();
      return;
    }
    keepRound(see(startRound(today, list), first));
    router.push(patientHref(first, list) as Route);
  }
  return () => void begin();
}
