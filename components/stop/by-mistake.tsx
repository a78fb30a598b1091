'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';

/** "I ticked this by mistake": asks once more, and says that nothing is undone by it. */
export function ByMistake({ onMistake }: { onMistake: () => void }) {
  const t = useTranslations('stop.mistake');
  const [isAsking, setAsking] = useState(false);
  const box = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isAsking) return;
    title.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'end' });
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button variant="quiet" size="patient" className="mt-1 w-full text-md" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
    );
  }
  return (
    <section ref={box} className="mt-4 rounded-2xl border border-line-strong bg-surface p-4">
      <h2 ref={title} tabIndex={-1} className="text-lg outline-none">
        {t('title')}
      </h2>
      <p className="mt-1">{t('text')}</p>
      <div className="mt-3 grid gap-2">
        <Button size="patient" onClick={() => setAsking(false)}>
          {t('no')}
        </Button>
        <Button size="patient" onClick={onMistake}>
          {t('yes')}
        </Button>
      </div>
    </section>
  );
}
