import { useTranslations } from 'next-intl';
import { LegPicture } from '#components/body-chart/leg-picture.tsx';
import type { Zone } from '#components/glyph/distal-ladder.tsx';
import { Card } from '#components/ui/card.tsx';
import type { ProgressView } from '#lib/data/progress/view.ts';
import { ReachChart } from './reach-chart.tsx';

const ZONES: readonly Zone[] = [0, 1, 2, 3, 4, 5];

/** How far down it goes, at the start and now. Moving up is good, and is said so. */
export function ReachCard({ view }: { view: ProgressView }) {
  const t = useTranslations('progress.reach');
  const zoneName = useTranslations('progress.zone');
  const start = zoneOf(view.zone.start);
  const now = zoneOf(view.zone.now);
  if (start === null && now === null) return null;
  const way = start === null || now === null ? 'unknown' : now < start ? 'up' : now > start ? 'down' : 'same';
  const name = (zone: Zone | null) => (zone === null ? t('noAnswer') : zoneName(`${zone}`));
  const words = { start: name(start), now: name(now), side: view.side };
  return (
    <Card phone>
      <div className="flex gap-4">
        <LegPicture
          id="reach"
          zone={now}
          before={start}
          side={view.side === 'none' ? null : view.side}
          className="h-52 w-auto flex-none"
        />
        <div className="min-w-0">
          <h2 className="text-xl">{t(`title.${way}`)}</h2>
          <p className="mt-1 text-ink-2">{t(`text.${way}`, words)}</p>
          {view.side !== 'none' && (now ?? 0) > 1 && (
            <p className="mt-1 font-semibold">{t(`side.${view.side}`)}</p>
          )}
          <ul className="mt-3 space-y-1.5 text-base">
            <li className="flex items-center gap-2">
              <svg width="20" height="20" aria-hidden="true">
                <rect width="20" height="20" rx="4" fill="var(--color-leg)" />
              </svg>
              {t('now')}
            </li>
            <li className="flex items-center gap-2">
              <svg width="20" height="20" aria-hidden="true">
                <rect
                  x=".75"
                  y=".75"
                  width="18.5"
                  height="18.5"
                  rx="4"
                  fill="none"
                  stroke="var(--color-line-strong)"
                  strokeWidth="1.5"
                />
                <path
                  d="M1 15 15 1M5 19 19 5M1 8l7-7M12 19l7-7"
                  stroke="var(--color-line-strong)"
                  strokeWidth="1.3"
                />
              </svg>
              {t('atStart')}
            </li>
          </ul>
        </div>
      </div>
      {view.days.length > 0 && view.weeks.length > 0 && (
        <div className="mt-4">
          <h3 className="mb-1 text-base font-semibold">{t('overTime')}</h3>
          <ReachChart view={view} />
          <p className="mt-1 text-base text-ink-2">{t('good')}</p>
        </div>
      )}
    </Card>
  );
}

function zoneOf(value: number | null): Zone | null {
  return value === null ? null : (ZONES[value] ?? null);
}
