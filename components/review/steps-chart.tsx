'use client';

import { useTranslations } from 'next-intl';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { type Stage, stageDash } from '#components/glyph/stage-marker.tsx';
import type { StepView } from '#lib/data/review/view.ts';

/** The least; beside a longer card it fills what is there. */
const HEIGHT = 320;
const MARGIN = { top: 12, right: 28, bottom: 4, left: 0 };
/** Room for the step's name and the number of people under it. */
const AXIS_HEIGHT = 48;

export type StepLine = { stage: Stage | 'all'; name: string; steps: readonly StepView[] };

/**
 * Share of people left at each step, one line per stage that is large enough. Lines differ by dash and marker; the
 * key names them with their last figure, and the table says the same.
 */
export function StepsChart({ lines, label }: { lines: readonly StepLine[]; label: string }) {
  const t = useTranslations('review.steps');
  const names = lines[0]?.steps.map(({ step }) => step) ?? [];
  const followed = lines.find(({ stage }) => stage === 'all')?.steps.map((step) => step.followed) ?? [];
  const data = names.map((step, index) => ({
    step: t(`short.${step}`),
    ...Object.fromEntries(lines.map((line) => [String(line.stage), line.steps[index]?.percent ?? null])),
  }));
  return (
    <>
      <div
        role="img"
        aria-label={label}
        className="relative min-w-[34rem] flex-1"
        style={{ minHeight: HEIGHT }}
      >
        <ResponsiveContainer className="absolute! inset-0" initialDimension={{ width: 760, height: HEIGHT }}>
          <LineChart data={data} margin={MARGIN} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <XAxis
              dataKey="step"
              tickLine={false}
              axisLine={{ stroke: 'var(--color-line-strong)' }}
              tick={<StepTick followed={followed} />}
              height={AXIS_HEIGHT}
              interval={0}
              padding={{ left: 12, right: 12 }}
            />
            <YAxis
              domain={[0, 100]}
              ticks={[0, 25, 50, 75, 100]}
              tickFormatter={(value: number) => `${value}%`}
              tickLine={false}
              axisLine={false}
              width={52}
              tick={{ fill: 'var(--color-ink-2)', fontSize: 13 }}
            />
            {lines.map((line) => (
              <Line
                key={line.stage}
                dataKey={String(line.stage)}
                name={line.name}
                type="linear"
                stroke={line.stage === 'all' ? 'var(--color-ink-3)' : 'var(--color-leg)'}
                strokeWidth={line.stage === 'all' ? 1.5 : 2.4}
                {...(line.stage === 'all' ? {} : { strokeDasharray: stageDash[line.stage] ?? '0' })}
                dot={<Marker stage={line.stage} />}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <p className="text-xs text-ink-2">{t('followed')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {lines.map((line) => (
          <Key key={line.stage} line={line} />
        ))}
      </ul>
    </>
  );
}

type TickAt = { x?: number; y?: number; index?: number; payload?: { value: string } };

/** Name of a step, and how many people it is a share of. */
function StepTick({ x = 0, y = 0, index = 0, payload, followed }: TickAt & { followed: readonly number[] }) {
  return (
    <text x={x} y={y + 8} textAnchor="middle" fontSize={13} fill="var(--color-ink-2)" className="num">
      <tspan dy="0.35em">{payload?.value}</tspan>
      <tspan x={x} dy="1.45em" fontWeight={600}>
        {followed[index]}
      </tspan>
    </text>
  );
}

/** Dash, marker, name and the last figure that can be shown. */
function Key({ line }: { line: StepLine }) {
  const t = useTranslations('review.steps');
  const last = line.steps.findLast(({ percent }) => percent !== null);
  const isAll = line.stage === 'all';
  return (
    <li className="num flex items-center gap-2 text-xs">
      <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true" className="flex-none">
        <path
          d="M0 7H44"
          stroke={isAll ? 'var(--color-ink-3)' : 'var(--color-leg)'}
          strokeWidth={isAll ? 1.5 : 2.4}
          strokeDasharray={isAll ? undefined : stageDash[line.stage as Stage]}
        />
        <Marker stage={line.stage} cx={22} cy={7} value={0} />
      </svg>
      <b>{line.name}</b>
      {last && t('keyValue', { percent: last.percent ?? 0, step: t(`short.${last.step}`) })}
    </li>
  );
}

type At = { cx?: number; cy?: number; value?: number | null };

function Marker({ stage, cx, cy, value }: { stage: StepLine['stage'] } & At) {
  if (cx === undefined || cy === undefined || value === null || value === undefined) return <g />;
  const look = { fill: 'var(--color-surface)', stroke: 'var(--color-leg)', strokeWidth: 2 };
  if (stage === 1) return <circle cx={cx} cy={cy} r="4.5" {...look} />;
  if (stage === 2) return <rect x={cx - 4} y={cy - 4} width="8" height="8" {...look} />;
  if (stage === 3) return <path d={`M${cx} ${cy - 5}l5 9h-10z`} {...look} />;
  if (stage === 4) return <path d={`M${cx} ${cy - 5}l5 5-5 5-5-5z`} {...look} />;
  return <circle cx={cx} cy={cy} r="2" fill="var(--color-ink-3)" />;
}
