'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#components/ui/button.tsx';
import { Icon, OctagonAlert, TriangleAlert } from '#components/ui/icon.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import type { StopRecord } from '#lib/offline/stop-record.ts';
import { ByMistake } from './by-mistake.tsx';
import { EmergencyAdvice, FirstCall, OtherCalls, SameDayAdvice } from './stop-advice.tsx';
import { TellingStatus } from './telling-status.tsx';
import { urgencyOf } from './urgency.ts';
import { understandStop, useTelling } from './use-stop.ts';

/** Takes the whole phone: the rest of the page can't be reached, and "back" leads here again. */
function useWholeScreen(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const own = element.current;
    const others = [...document.body.children].filter(
      (child) => child !== own && !child.hasAttribute('inert'),
    );
    for (const other of others) other.setAttribute('inert', '');
    const hold = () => window.history.pushState(null, '', window.location.href);
    hold();
    window.addEventListener('popstate', hold);
    return () => {
      window.removeEventListener('popstate', hold);
      for (const other of others) other.removeAttribute('inert');
    };
  }, [element]);
}

/** Warning signs: what to do now. Shown from the phone before anything is sent; leaves only by "I have understood". */
export function StopScreen({
  help,
  record,
  onUnderstood,
}: {
  help: HelpView;
  record: StopRecord;
  onUnderstood: () => void;
}) {
  const t = useTranslations('stop');
  const telling = useTelling(record);
  const screen = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useWholeScreen(screen);
  useEffect(() => title.current?.focus(), []);
  const urgency = urgencyOf(record.ticks);
  const isEmergency = urgency === 'emergency';
  return createPortal(
    <div ref={screen} className="fixed inset-0 z-50 overflow-y-auto bg-canvas text-md" data-urgency={urgency}>
      <main className="flex min-h-full flex-col">
        <div
          role="alert"
          className={clsx(
            'px-5 pt-[calc(2rem+env(safe-area-inset-top))] pb-5 [@media(max-height:30rem)]:py-3',
            isEmergency ? 'bg-urgent-fill text-on-urgent' : 'bg-stuck-soft',
          )}
        >
          <div className="mx-auto max-w-[34rem] [@media(max-height:30rem)]:flex [@media(max-height:30rem)]:items-center [@media(max-height:30rem)]:gap-4">
            <Icon
              of={isEmergency ? OctagonAlert : TriangleAlert}
              size="hero"
              weight={2.2}
              className={clsx(!isEmergency && 'text-stuck')}
            />
            <h1
              ref={title}
              tabIndex={-1}
              className={clsx('mt-2 outline-none', isEmergency ? 'text-3xl' : 'text-2xl')}
            >
              {t(isEmergency ? 'emergencyTitle' : 'todayTitle')}
            </h1>
          </div>
        </div>
        <div className="mx-auto flex w-full max-w-[34rem] flex-1 flex-col px-5 pt-4 pb-[calc(1.5rem+env(safe-area-inset-bottom))]">
          <div className="text-base text-ink-2">
            {t('youTicked')}
            <ul className="font-semibold text-ink">
              {record.ticks.map((tick) => (
                <li key={tick}>{t(`tick.${tick}`)}</li>
              ))}
            </ul>
          </div>
          <TellingStatus telling={telling} />
          {isEmergency ? <EmergencyAdvice help={help} /> : <SameDayAdvice help={help} />}
          <p className="mt-4 font-semibold">{t('notWatched')}</p>
          {/* In sight from the first moment, however long the advice; it then scrolls on with it. */}
          <div className="sticky bottom-0 mt-auto bg-canvas pt-5 pb-2.5">
            <FirstCall help={help} urgency={urgency} />
          </div>
          <div>
            <OtherCalls help={help} urgency={urgency} />
            <Button
              size="patient"
              className="mt-3 w-full"
              onClick={() => {
                understandStop(record.clientId);
                onUnderstood();
              }}
            >
              {t('understood')}
            </Button>
            <ByMistake
              onMistake={() => {
                understandStop(record.clientId, true);
                onUnderstood();
              }}
            />
          </div>
        </div>
      </main>
    </div>,
    document.body,
  );
}
