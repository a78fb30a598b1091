import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressView } from '#lib/data/progress/view.ts';
import { earlierDate, pathOf, round, runsOf, xScale } from './chart-scale.ts';

const FRAME = { width: 340, left: 112, right: 12 } as const;
const TOP = 14;
const STEP = 24;
const y = (zone: number) => TOP + zone * STEP;
const BOTTOM = y(5);
const ZONES = [0, 1, 2, 3, 4, 5] as const;

/** How far down pain or tingling went: dots are days, the line joins weekly medians. Higher up is better. */
export function ReachChart({ view }: { view: ProgressView }) {
  const t = useTranslations('progress');
  const zoneName = useTranslations('glyph.zonePlain');
  const format = useFormatter();
  const { weeks, days, today } = view;
  const scale = xScale(FRAME, weeks[0]?.from ?? today, today);
  const label = t('chart.reachLabel', {
    weeks: format.list(
      weeks.map(({ zone }) => (zone === null ? t('chart.noAnswer') : zoneName(`${ZONES[zone] ?? 0}`))),
    ),
  });
  const runs = runsOf(weeks, ({ from, to, zone }) =>
    zone === null ? null : { x: scale.middle(from, earlierDate(to, today)), y: y(zone) },
  );
  return (
    <svg viewBox="0 0 340 166" role="img" aria-label={label} className="block w-full">
      {ZONES.map((zone) => (
        <g key={zone}>
          <path d={`M${FRAME.left} ${y(zone)}H${FRAME.width}`} stroke="var(--color-line)" />
          <text x={FRAME.left - 8} y={y(zone) + 5} fontSize="13.5" fill="var(--color-ink-2)" textAnchor="end">
            {zoneName(`${zone}`)}
          </text>
        </g>
      ))}
      {days.map(({ date, zone }) =>
        zone === null ? null : (
          <circle
            key={date}
            cx={round(scale.x(date))}
            cy={y(zone)}
            r="2.4"
            fill="var(--color-ink-3)"
            opacity="0.55"
          />
        ),
      )}
      {runs.map((run) => (
        <path
          key={pathOf(run)}
          d={pathOf(run)}
          fill="none"
          stroke="var(--color-leg)"
          strokeWidth="4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {runs.flat().map((point) => (
        <rect
          key={point.x}
          x={round(point.x - 5.5)}
          y={round(point.y - 5.5)}
          width="11"
          height="11"
          rx="3"
          fill="var(--color-leg)"
        />
      ))}
      <text x={FRAME.left} y={BOTTOM + 24} fontSize="15" fill="var(--color-ink-2)">
        {t('chart.start')}
      </text>
      <text x={FRAME.width} y={BOTTOM + 24} fontSize="15" fill="var(--color-ink-2)" textAnchor="end">
        {t('chart.now')}
      </text>
    </svg>
  );
}
