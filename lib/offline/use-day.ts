import { useEffect, useRef, useState } from 'react';
import type { CheckInView, ReportInput, TodayView } from '#lib/data/own/view.ts';
import { checkInOnPhone, todayOnPhone, type Unsent } from '#lib/player/on-phone.ts';
import { deviceTime } from './device-clock.ts';
import type { OutboxEntry } from './outbox.ts';
import { phoneOutbox } from './phone-outbox.ts';

type Asked = { unsent: Unsent[]; date: string };

/**
 * What this phone adds to a page: reports that the page can't know of, and the device's date. Null until the phone
 * was asked. A report that arrives meanwhile stays in it until a new page comes.
 */
function usePhone(page: unknown): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  const known = useRef<Map<string, OutboxEntry>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page knows what has arrived before it
  useEffect(() => {
    let isGone = false;
    known.current = new Map();
    const outbox = phoneOutbox();
    const look = async () => {
      for (const entry of await outbox.waiting()) {
        if (entry.kind === 'report') known.current.set(entry.id, entry);
      }
      if (isGone) return;
      const unsent = [...known.current.values()].map(({ body }) => body as ReportInput);
      setAsked({ unsent, date: deviceTime().localDate });
    };
    void look();
    const stop = outbox.watch(() => void look());
    // A page that stays open over midnight belongs to the new day.
    const onVisible = () => void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isGone = true;
      stop();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [page]);
  return asked;
}

/** Today with what this phone knows; `isAsked` is false for the first paint. */
export function useToday(page: TodayView): { view: TodayView; isAsked: boolean; isOld: boolean } {
  const asked = usePhone(page);
  if (asked === null) return { view: page, isAsked: false, isOld: false };
  const view = todayOnPhone(page, asked.unsent, asked.date);
  return { view, isAsked: true, isOld: asked.date > page.date };
}

/** The check-in with what this phone knows; null until it was asked. */
export function useCheckInDay(page: CheckInView): CheckInView | null {
  const asked = usePhone(page);
  return asked && checkInOnPhone(page, asked.unsent, asked.date);
}
