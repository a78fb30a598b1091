'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CircleAlert, Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { deviceTime } from '#lib/offline/device-clock.ts';
import { type DatePart, type DateProblem, readBirthDate, type Typed } from './birth-date.ts';
import { BirthDateFields } from './birth-date-fields.tsx';
import { enter, goIn, prepareEntry } from './enter.ts';

const CODE_LENGTH = 6;

/** A code as it is compared, without spaces and lines between. */
const cleaned = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Opens the app with the code on paper and the day of birth. Every failure gets the same words. */
export function CodeForm({ order, months }: { order: readonly DatePart[]; months: readonly string[] }) {
  const t = useTranslations('entry');
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState<Typed>({ day: '', month: '', year: '' });
  const [isCodeShort, setCodeShort] = useState(false);
  const [problems, setProblems] = useState<DateProblem[]>([]);
  const [failure, setFailure] = useState<'refusedCode' | 'unreachable' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(prepareEntry, []);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setFailure(null);
    const read = readBirthDate(typed, deviceTime().localDate);
    const isShort = cleaned(code).length !== CODE_LENGTH;
    setCodeShort(isShort);
    setProblems(read.problems ?? []);
    if (isShort || read.problems) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setBusy(true);
    const answer = await enter({ code: cleaned(code) }, read.date);
    if (answer === 'open') return goIn();
    setFailure(answer === 'refused' ? 'refusedCode' : answer);
    setBusy(false);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-1 flex-col gap-6">
      <TextField
        patient
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        onChange={(event) => setCode(event.target.value.toUpperCase())}
        error={isCodeShort ? t('problem.codeShort') : undefined}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={9}
        className="[&_input]:tracking-[0.2em]"
      />
      <BirthDateFields typed={typed} problems={problems} order={order} months={months} onType={setTyped} />
      <p role="alert" className="flex items-start gap-2 font-semibold text-urgent empty:hidden">
        {failure !== null && (
          <>
            <Icon of={CircleAlert} size="lg" className="mt-0.5" />
            <span>{t(`problem.${failure}`)}</span>
          </>
        )}
      </p>
      <div className="mt-auto">
        <Button type="submit" variant="primary" size="hero" className="w-full" busy={isBusy}>
          {t('open')}
        </Button>
      </div>
    </form>
  );
}
