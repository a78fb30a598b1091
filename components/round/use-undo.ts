import { unstable_rethrow, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { toasts } from '#components/ui/toast.tsx';
import { keepUndo } from './last-undo.ts';
import { type Act, type StaffActs, useStaffActs } from './staff-acts.tsx';

/**
 * Says that something was done, with a way back for 8 seconds: `way` is the reverse command and what it is about.
 */
export type SayDone = (message: ReactNode, way: { act: keyof StaffActs | Act; input: unknown }) => void;

/** Happens on the window when something was taken back, before the page is asked anew. */
export const TAKEN_BACK = 'sturdy:taken-back';

/** Needs the area `clinic`. */
export function useSayDone(): SayDone {
  const t = useTranslations('clinic');
  const acts = useStaffActs();
  const router = useRouter();
  return (message, { act, input }) => {
    const command = typeof act === 'function' ? act : acts?.[act];
    if (command === undefined) {
      toasts.done(message);
      return;
    }
    const takeBack = command;
    let isUsed = false;
    async function undo() {
      if (isUsed) return;
      isUsed = true;
      const result = await reach(takeBack, input);
      if (result.ok) {
        toasts.done(t('undo.done'));
        window.dispatchEvent(new Event(TAKEN_BACK));
        router.refresh();
      } else toasts.failed(t('undo.failed'), result.error?.message ?? t('noAnswer'));
    }
    keepUndo(() => void undo());
    toasts.done(message, () => void undo());
  };
}

async function reach(
  command: Act,
  input: unknown,
): Promise<{ ok: true } | { ok: false; error: { message: string } | null }> {
  try {
    const result = await command(input);
    return result.ok ? { ok: true } : { ok: false, error: result.error };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: null };
  }
}
