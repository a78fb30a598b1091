'use client';

import { useTranslations } from 'next-intl';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, Table2, TrendingUp } from '#components/ui/icon.tsx';
import { countReports, LEAST_REPORTS, type TimeChartData } from './time-chart-data.ts';
import { PhaseBand, TimeFrame } from './time-chart-frame.tsx';
import { type ChartLayout, LEAST_WIDTH, layOut } from './time-chart-layout.ts';
import { MeasurePanel } from './time-chart-measure.tsx';
import { PainPlot } from './time-chart-pain.tsx';
import { SessionStrip, ZoneStrip } from './time-chart-strips.tsx';
import { TimeChartTable } from './time-chart-table.tsx';
import { useDaySentence } from './use-day-words.ts';
import { useShortDate } from './use-short-date.ts';

/** Width before the box has been measured, as on a 1440 px page. */
const FIRST_WIDTH = 996;
const UNITS_PER_REM = 16;

/** Width of the box in sixteenths of a rem, at least `LEAST_WIDTH`. Where it has to scroll, it begins at today. */
function useUnitWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || UNITS_PER_REM;
      const units = Math.round((element.clientWidth / rem) * UNITS_PER_REM);
      setWidth(Math.max(LEAST_WIDTH, units));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when the drawing has its real width
  useEffect(() => {
    const scroller = box.current?.parentElement;
    if (scroller) scroller.scrollLeft = scroller.scrollWidth;
  }, [width]);
  return { box, width };
}

/** Keys that move the cross-hair: a day, a week, the ends. Null for every other key. */
function nextIndex(key: string, index: number, last: number): number | null {
  const moves: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - 7,
    PageUp: index + 7,
    Home: 0,
    End: last,
  };
  const next = moves[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}

/**
 * One time line: phases, pain, how far it reaches, routines, measures, on one axis. A cross-hair follows the pointer
 * and the arrow keys; "Show as table" holds the same days in rows. Needs the areas `chart`, `glyph` and `ui`.
 */
export function TimeChart({
  data,
  title,
  titleId,
  controls,
}: {
  data: TimeChartData;
  title: string;
  titleId: string;
  /** Choice of range, beside the table button. */
  controls?: ReactNode;
}) {
  const t = useTranslations('chart.time');
  const [asTable, setAsTable] = useState(false);
  const { box, width } = useUnitWidth();
  const layout = useMemo(() => layOut(data, width), [data, width]);
  const reports = countReports(data.days);
  return (
    <section className="card min-w-0 p-[min(1.5rem,6vw)]" aria-labelledby={titleId}>
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={titleId} className="mr-auto text-lg">
          {title}
        </h2>
        {controls}
        <Button
          size="sm"
          icon={<Icon of={asTable ? TrendingUp : Table2} size="xs" />}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'asChart' : 'asTable')}
        </Button>
      </div>
      {reports < LEAST_REPORTS && (
        <p className="mb-4 max-w-[74ch] text-base text-ink-2">
          {t('early', { count: reports, least: LEAST_REPORTS })}
        </p>
      )}
      <div className="overflow-x-auto">
        <div ref={box} className="min-w-[35rem]">
          {asTable ? (
            <TimeChartTable data={data} dates={layout.dates} />
          ) : (
            <Drawing data={data} layout={layout} label={title} />
          )}
        </div>
      </div>
    </section>
  );
}

function Drawing({ data, layout, label }: { data: TimeChartData; layout: ChartLayout; label: string }) {
  const t = useTranslations('chart.time');
  const id = useId();
  const sentence = useDaySentence(data);
  const shortDate = useShortDate();
  const longDate = useShortDate('weekday');
  const [index, setIndex] = useState<number | null>(null);
  const last = layout.todayIndex;
  const shown = layout.dates[index ?? last] ?? data.today;
  function follow(event: PointerEvent<HTMLDivElement>) {
    const frame = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - frame.left) / frame.width) * layout.width;
    const day = Math.floor((x - layout.left) / layout.dayWidth);
    setIndex(day < 0 || day > last ? null : day);
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') return setIndex(null);
    const next = nextIndex(event.key, index ?? last, last);
    if (next === null) return;
    event.preventDefault();
    setIndex(next);
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${label}. ${t('summary', { from: shortDate(data.from), to: shortDate(data.today) })} ${t('reader')}`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index ?? last}
      aria-valuetext={`${longDate(shown)}: ${sentence(shown)}`}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={() => setIndex(null)}
      onKeyDown={press}
      onFocus={() => setIndex((now) => now ?? last)}
      onBlur={() => setIndex(null)}
      className="relative rounded-sm focus-visible:-outline-offset-3"
    >
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-hidden="true"
        preserveAspectRatio="xMinYMin"
        className="num block w-full select-none"
        style={{ height: `${layout.height / UNITS_PER_REM}rem` }}
      >
        <PhaseBand data={data} layout={layout} />
        <PainPlot data={data} layout={layout} />
        <ZoneStrip data={data} layout={layout} />
        <SessionStrip data={data} layout={layout} />
        {data.rmdq !== null && layout.rmdqTop !== null && (
          <MeasurePanel
            measure={data.rmdq}
            name={t('rmdq')}
            range={t('rmdqRange')}
            max={24}
            lowerIsBetter
            top={layout.rmdqTop}
            layout={layout}
          />
        )}
        {data.psfs !== null && layout.psfsTop !== null && (
          <MeasurePanel
            measure={data.psfs}
            name={t('psfs')}
            range={t('psfsRange')}
            max={10}
            lowerIsBetter={false}
            top={layout.psfsTop}
            layout={layout}
          />
        )}
        <TimeFrame data={data} layout={layout} hatchId={`${id}-future`} />
        {index !== null && (
          <path d={`M${layout.x(index)} 36V${layout.bottom}`} stroke="var(--color-ink)" strokeWidth="1.2" />
        )}
      </svg>
      {index !== null && (
        <CrossHairLabel
          x={layout.x(index)}
          width={layout.width}
          title={longDate(shown)}
          text={sentence(shown)}
        />
      )}
    </div>
  );
}

function CrossHairLabel({
  x,
  width,
  title,
  text,
}: {
  x: number;
  width: number;
  title: string;
  text: string;
}) {
  const onLeft = x > width / 2;
  const room = onLeft
    ? { right: `${((width - x + 10) / width) * 100}%` }
    : { left: `${((x + 10) / width) * 100}%` };
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-11 max-w-64 rounded-md bg-ink px-3 py-1.5 text-xs text-on-ink"
      style={room}
    >
      <b className="block">{title}</b>
      <span className="num block first-letter:uppercase">{text}</span>
    </div>
  );
}
