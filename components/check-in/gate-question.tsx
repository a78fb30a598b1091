'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { raiseStop } from '#components/stop/use-stop.ts';
import { WarningSigns } from '#components/stop/warning-signs.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon, OctagonAlert } from '#components/ui/icon.tsx';
import type { GateTick } from '#lib/clinical/history.ts';
import { QuestionFrame } from './question-frame.tsx';

const bold = { b: (words: ReactNode) => <b className="underline underline-offset-4">{words}</b> };

/** Safety first, every time. One tick turns the button into help; the advice then comes before anything is sent. */
export function GateQuestion({
  place,
  isFirst = false,
  onNone,
}: {
  place: { number: number; count: number; onBack: () => void; onClose: () => void };
  /** Asked for the first time: there is no earlier answer to compare with. */
  isFirst?: boolean;
  onNone: () => void;
}) {
  const t = useTranslations('checkin.gate');
  const [ticks, setTicks] = useState<GateTick[]>([]);
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
      <Button variant="primary" size="hero" className="w-full" onClick={onNone}>
        {t('none')}
      </Button>
    );
  return (
    <QuestionFrame
      {...place}
      title={t.rich(isFirst ? 'titleFirst' : 'title', bold)}
      hint={t('hint')}
      action={action}
      // "None" comes after all of them; help is in reach as soon as one is ticked.
      actionFollows={ticks.length === 0}
    >
      <WarningSigns ticks={ticks} onChange={setTicks} />
    </QuestionFrame>
  );
}
