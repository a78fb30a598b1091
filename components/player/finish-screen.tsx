'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { dropPlace } from '#lib/offline/kept-routine.ts';
import { type ReportOutcome, sendReport } from '#lib/offline/send-report.ts';
import { exerciseLog } from '#lib/player/exercise-log.ts';
import type { PlayState } from '#lib/player/state.ts';
import type { Beginning, Routine } from './player.tsx';
import { ResultScreen } from './result-screen.tsx';

type Response = 'up' | 'same' | 'down';

/** "How was that?": two questions, both may be left out; then one report with the exercises. */
export function FinishScreen({
  routine,
  state,
  beginning,
  say,
}: {
  routine: Routine;
  state: PlayState;
  beginning: Beginning | null;
  say: (words: string) => void;
}) {
  const t = useTranslations('player');
  const [peakPain, setPeakPain] = useState<number | null>(null);
  const [response, setResponse] = useState<Response | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isSending = useRef(false);

  const log = exerciseLog(
    routine.items.map(({ exercise }, index) => ({ exercise, units: routine.fullUnits[index] ?? 1 })),
    { current: routine.items.length, units: state.units, marks: state.marks },
  );
  const hasMoved = log.some(({ entry }) => entry.done > 0);
  const spoken = t('say.finished');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the screen appears
  useEffect(() => {
    title.current?.focus();
    say(spoken);
  }, []);

  async function send(withAnswers: boolean) {
    if (isSending.current) return;
    if (withAnswers && (peakPain === null || response === null)) return setMissing(true);
    isSending.current = true;
    setBusy(true);
    const open = log.filter(({ item }) => !beginning?.reported.includes(item));
    const sent = await sendReport(
      {
        exercises: open.map(({ entry }) => entry),
        session: withAnswers ? { peakPain, response } : null,
        programVersionId: routine.programVersionId,
      },
      beginning ? { localDate: beginning.day.date, timezone: beginning.day.timezone } : undefined,
    );
    dropPlace();
    setOutcome(sent);
  }

  if (outcome !== null) {
    return <ResultScreen routine={routine} entries={log.map(({ entry }) => entry)} outcome={outcome} />;
  }
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-4 pt-[calc(1.5rem+env(safe-area-inset-top))] pb-[calc(1.25rem+env(safe-area-inset-bottom))] text-md"
    >
      <h1 ref={title} tabIndex={-1} className="text-2xl outline-none">
        {t(hasMoved ? 'finish.title' : 'finish.titleNone')}
      </h1>
      {!hasMoved && <p className="mt-1">{t(log.length > 0 ? 'finish.wordsText' : 'finish.noneText')}</p>}
      {hasMoved && (
        <div className="mt-4 grid gap-6">
          <PainScale label={t('finish.worst')} name="peak" value={peakPain} onChange={setPeakPain} />
          <RadioCards
            label={t('finish.where')}
            name="response"
            patient
            value={response}
            onChange={setResponse}
            options={[
              { value: 'up', label: t('finish.up'), detail: t('finish.upText') },
              { value: 'same', label: t('finish.same') },
              { value: 'down', label: t('finish.down'), detail: t('finish.downText') },
            ]}
          />
        </div>
      )}
      <div className="mt-auto grid gap-1 pt-5">
        <p role="alert" className="px-1 font-semibold text-urgent empty:hidden">
          {isMissing && (peakPain === null || response === null) ? t('finish.missing') : ''}
        </p>
        {hasMoved && (
          <Button variant="primary" size="hero" busy={isBusy} onClick={() => void send(true)}>
            {t('finish.save')}
          </Button>
        )}
        {log.length > 0 && (
          <Button variant={hasMoved ? 'quiet' : 'primary'} size="patient" onClick={() => void send(false)}>
            {t(hasMoved ? 'finish.skip' : 'finish.save')}
          </Button>
        )}
        {log.length === 0 && (
          <ButtonLink href="/today" variant="primary" size="hero">
            {t('result.today')}
          </ButtonLink>
        )}
      </div>
    </main>
  );
}
