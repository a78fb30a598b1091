'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { QuestionFrame } from '#components/check-in/question-frame.tsx';
import { raiseStop } from '#components/stop/use-stop.ts';
import { WarningSigns } from '#components/stop/warning-signs.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon, OctagonAlert } from '#components/ui/icon.tsx';
import type { GateTick } from '#lib/clinical/history.ts';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { ASKED_SIGNS } from './questions.ts';
import type { Ahead } from './use-ahead.ts';

const bold = { b: (words: ReactNode) => <b className="underline underline-offset-4">{words}</b> };

/** Safety first. One tick turns the button into help; the advice then comes before anything is sent. */
export function GateQuestion({
  place,
  ahead,
}: {
  place: { number: number; count: number; onBack: () => void; onClose: () => void };
  ahead: Ahead;
}) {
  const t = useTranslations('ahead.gate');
  const [ticks, setTicks] = useState<GateTick[]>([]);
  const none: Answers = Object.fromEntries(ASKED_SIGNS.map((sign) => [`gate.${sign}`, 'no']));
  const action =
    ticks.length > 0 ? (
      <Button
        variant="urgent"
        size="hero"
        className="w-full"
        icon={<Icon of={OctagonAlert} size="xl" weight={2.4} />}
        onClick={() => raiseStop(ticks)}
      >
        {t('help')}
      </Button>
    ) : (
      <Button variant="primary" size="hero" className="w-full" onClick={() => ahead.next(none)}>
        {t('none')}
      </Button>
    );
  return (
    <QuestionFrame {...place} title={t.rich('title', bold)} hint={t('hint')} action={action} actionFollows>
      <WarningSigns ticks={ticks} onChange={setTicks} />
    </QuestionFrame>
  );
}
