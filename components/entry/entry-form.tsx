'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CircleAlert, Icon, LoaderCircle } from '#components/ui/icon.tsx';
import { deviceTime } from '#lib/offline/device-clock.ts';
import { type DatePart, type DateProblem, readBirthDate, type Typed } from './birth-date.ts';
import { BirthDateFields } from './birth-date-fields.tsx';
import { type Answer, enter, goIn, prepareEntry } from './enter.ts';

/** Opens the app for a link: at once on a phone that it knows, otherwise with the day of birth. */
export function EntryForm({
  linkToken,
  isKnownPhone,
  order,
  months,
}: {
  linkToken: string;
  isKnownPhone: boolean;
  order: readonly DatePart[];
  /** Names from January to December. */
  months: readonly string[];
}) {
  const t = useTranslations('entry');
  const [typed, setTyped] = useState<Typed>({ day: '', month: '', year: '' });
  const [problems, setProblems] = useState<DateProblem[]>([]);
  const [failure, setFailure] = useState<Exclude<Answer, 'open'> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isOpening, setOpening] = useState(isKnownPhone);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!isKnownPhone) return prepareEntry();
    let isGone = false;
    void enter({ linkToken }, '').then((answer) => {
      if (isGone) return;
      if (answer === 'open') goIn();
      else {
        setOpening(false);
        // A phone of someone else is not an error: the form simply asks.
        if (answer === 'unreachable') setFailure(answer);
      }
    });
    return () => {
      isGone = true;
    };
  }, [isKnownPhone, linkToken]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setFailure(null);
    const read = readBirthDate(typed, deviceTime().localDate);
    setProblems(read.problems ?? []);
    if (read.problems) {
      const [first] = order.filter((part) => read.problems.some((problem) => problem.part === part));
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setBusy(true);
    const answer = await enter({ linkToken }, read.date);
    if (answer === 'open') return goIn();
    setFailure(answer);
    setBusy(false);
  }

  if (isOpening) {
    return (
      <p role="status" className="flex items-center gap-3 text-lg font-semibold">
        <Icon of={LoaderCircle} size="xl" className="animate-spin text-brand" />
        {t('opening')}
      </p>
    );
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <BirthDateFields typed={typed} problems={problems} order={order} months={months} onType={setTyped} />
      <p role="alert" className="mt-4 flex items-start gap-2 font-semibold text-urgent empty:hidden">
        {failure !== null && (
          <>
            <Icon of={CircleAlert} size="lg" className="mt-0.5" />
            <span>{t(`problem.${failure}`)}</span>
          </>
        )}
      </p>
      <div className="mt-auto pt-6">
        <Button type="submit" variant="primary" size="hero" className="w-full" busy={isBusy}>
          {t('open')}
        </Button>
      </div>
    </form>
  );
}
