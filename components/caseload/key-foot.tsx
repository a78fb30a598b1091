'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { LiveState } from '#components/live/connect-live.ts';
import { CircleCheck, Icon, Pause, WifiOff } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';

/** Foot of the list: whose row the keys act on, the keys, and as of when the list is. */
export function KeyFoot({
  name,
  asOf,
  live,
  canTreat,
  onAllKeys,
}: {
  /** Patient of the current row. */
  name: string | null;
  asOf: string;
  live: LiveState;
  canTreat: boolean;
  onAllKeys: () => void;
}) {
  const t = useTranslations('caseload');
  const format = useFormatter();
  const time = format.dateTime(new Date(asOf), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const treating = [
    { names: ['M'], label: t('key.message') },
    { names: ['Z'], label: t('key.snooze') },
    { names: ['E'], label: t('key.reviewedShort') },
  ];
  const keys = [
    { names: ['J', 'K'], label: t('key.moveShort') },
    { names: ['Enter'], label: t('key.openShort') },
    { names: ['A'], label: t('key.step') },
    ...(canTreat ? treating : []),
    { names: ['1–6'], label: t('key.groupShort') },
    { names: ['/'], label: t('key.filterShort') },
  ];
  return (
    <div className="@container fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface print:hidden">
      <div className="mx-auto flex min-h-11 max-w-[1440px] items-center gap-x-4 px-4 @[90rem]:gap-x-5 text-xs text-ink-2 md:px-8">
        <span className="hidden max-w-40 truncate font-semibold text-ink @[76rem]:block">{name}</span>
        <span aria-hidden="true" className="hidden items-center gap-x-5 whitespace-nowrap @[76rem]:flex">
          {keys.map(({ names, label }) => (
            <span key={label} className="flex items-center gap-1.5">
              {names.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
              {label}
            </span>
          ))}
        </span>
        <button
          type="button"
          onClick={onAllKeys}
          className="hidden min-h-6 items-center gap-1.5 rounded-xs hover:text-ink @[60rem]:flex"
        >
          <Kbd keys="?" />
          {t('key.keys')}
        </button>
        <span role="status" className="num ml-auto flex items-center gap-1.5 whitespace-nowrap">
          {live !== 'live' ? (
            <>
              <Icon of={live === 'stale' ? WifiOff : Pause} className="text-watch" />
              {t(live, { time })}
            </>
          ) : (
            <>
              <Icon of={CircleCheck} className="text-track" />
              <span aria-live="off">{t('upToDate', { time })}</span>
            </>
          )}
        </span>
      </div>
    </div>
  );
}
