import { unstable_rethrow, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Result } from '#lib/result.ts';

/** Runs one change, says what became of it, and shows the page as it is now. */
export function useChange() {
  const t = useTranslations('me');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  async function change(work: () => Promise<Result<unknown>>, done: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    setSaid('');
    try {
      const result = await work();
      setSaid(result.ok ? done : result.error.message);
      if (result.ok) router.refresh();
    } catch (error) {
      unstable_rethrow(error);
      setSaid(t('noNetwork'));
    } finally {
      setBusy(false);
    }
  }
  return { busy, said, change };
}
