import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { FindView } from '#lib/data/find/view.ts';
import type { Result } from '#lib/result.ts';

/** `{ q, page }` */
export type FindAct = (input: unknown) => Promise<Result<FindView>>;

/** Typing rests this long before the question is asked: one question, one line in the audit. */
const REST_MS = 220;

type Found = { view: FindView | null; isBusy: boolean; failure: string | null; more: () => void };

/** Asks the server what matches; an answer to words that are no longer there is dropped. */
export function useFind(q: string, find: FindAct): Found {
  const noAnswer = useTranslations('clinic')('noAnswer');
  const [view, setView] = useState<FindView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef('');
  const page = useRef(1);
  const words = q.trim();

  async function ask(number: number): Promise<void> {
    setBusy(true);
    const result = await find({ q: words, page: number }).catch(
      (): Result<FindView> => ({ ok: false, error: { code: 'unexpected', message: noAnswer } }),
    );
    if (asked.current !== words) return;
    setBusy(false);
    if (!result.ok) return setFailure(result.error.message);
    setFailure(null);
    page.current = number;
    const { data } = result;
    setView((before) =>
      number === 1 || before === null
        ? data
        : { ...before, patients: [...before.patients, ...data.patients], hasMore: data.hasMore },
    );
  }

  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    asked.current = words;
    if (words === '') {
      setView(null);
      setBusy(false);
      return;
    }
    const timer = setTimeout(() => void latest.current(1), REST_MS);
    return () => clearTimeout(timer);
  }, [words]);

  return { view: words === '' ? null : view, isBusy, failure, more: () => void ask(page.current + 1) };
}
