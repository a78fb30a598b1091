import { unstable_rethrow, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Result } from '#lib/result.ts';

export type Said = { kind: 'done' | 'problem'; text: string };

/** Runs one change at a time, then shows the page as it is now. No network is said in words. */
export function useRun() {
  const t = useTranslations('reminders');
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  async function run<T>(
    name: string,
    change: () => Promise<Result<T> | null>,
    done: string,
  ): Promise<T | null> {
    if (busy !== null) return null;
    setBusy(name);
    setSaid(null);
    try {
      const result = await change();
      if (result === null) return null;
      setSaid(result.ok ? { kind: 'done', text: done } : { kind: 'problem', text: result.error.message });
      if (!result.ok) return null;
      router.refresh();
      return result.data;
    } catch (error) {
      unstable_rethrow(error);
      setSaid({ kind: 'problem', text: t('noNetwork') });
      return null;
    } finally {
      setBusy(null);
    }
  }
  return { busy, said, setSaid, run };
}
