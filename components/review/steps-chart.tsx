'use client';

import { useTranslations } from 'next-intl';
import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { type Stage, stageDash } from '#components/glyph/stage-marker.tsx';
import type { StepView } from '#lib/data/review/view.ts';

const HEIGHT = 320;
/** Room at the right end for a label. */
const MARGIN = { top: 12, right: 128, bottom: 4, left: 0 };

export type StepLine = { stage: Stage | 'all'; name: string; steps: readonly StepView[] };

/**
 * Share of people left at each step, one line per stage that is large enough. Lines differ by dash and marker and
 * carry their name at the end; the table beside says the same.
 */
export function StepsChart({ lines, label }: { lines: readonly StepLine[]; label: string }) {
  const t = useTranslations('review.steps');
  const names = lines[0]?.steps.map(({ step }) => step) ?? [];
  const data = names.map((step, index) => ({
    step: t(`short.${step}`),
    ...Object.fromEntries(lines.map((line) => [String(line.stage), line.steps[index]?.percent ?? null])),
  }));
  return (
    <div role="img" aria-label={label} className="min-w-[34rem]" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 760, height: HEIGHT }}>
        <LineChart data={data} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="step"
            tickLine={false}
            axisLine={{ stroke: 'var(--color-line-strong)' }}
            tick={{ fill: 'var(--color-ink-2)', fontSize: 13 }}
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
            >
              <LabelList content={<EndLabel line={line} lines={lines} />} />
            </Line>
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
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

type LabelProps = { x?: number | string; index?: number };

const LINE_HEIGHT = 17;

/** Index of a line's last point that can be shown; -1 without any. */
const lastOf = (line: StepLine) => line.steps.findLastIndex(({ percent }) => percent !== null);
const plotY = (percent: number) =>
  MARGIN.top + (1 - percent / 100) * (HEIGHT - MARGIN.top - MARGIN.bottom - 30);

/** Heights of the labels at one step, pushed apart where the lines end close together. */
function labelHeights(lines: readonly StepLine[], at: number): Map<StepLine, number> {
  const ending = lines
    .filter((line) => lastOf(line) === at)
    .sort((a, b) => (b.steps[at]?.percent ?? 0) - (a.steps[at]?.percent ?? 0));
  const heights = new Map<StepLine, number>();
  let above = Number.NEGATIVE_INFINITY;
  for (const line of ending) {
    const y = Math.max(plotY(line.steps[at]?.percent ?? 0), above + LINE_HEIGHT);
    heights.set(line, y);
    above = y;
  }
  return heights;
}

function EndLabel({ line, lines, x, index }: LabelProps & { line: StepLine; lines: readonly StepLine[] }) {
  const last = lastOf(line);
  if (index === undefined || index !== last || x === undefined) return <g />;
  const y = labelHeights(lines, last).get(line) ?? 0;
  const text = `${line.name} ${line.steps[last]?.percent}%`;
  return (
    <text x={Number(x) + 10} y={y + 5} fontSize="13" fontWeight="600" fill="var(--color-ink)">
      {text}
    </text>
  );
}
