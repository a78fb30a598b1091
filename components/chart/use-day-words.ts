'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ChartDay, TimeChartData } from './time-chart-data.ts';

export type DayWords = {
  leg: string | null;
  back: string | null;
  zone: string | null;
  sessions: string | null;
  measures: string | null;
  /** A phase that begins, a review that takes or took place. */
  events: string | null;
};

/** What is known about a date, in words; null for what is not. */
export function useDayWords(data: TimeChartData): (date: string) => DayWords {
  const t = useTranslations('chart.time.day');
  const tg = useTranslations('glyph');
  const format = useFormatter();
  const tenth = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const days = new Map(data.days.map((day) => [day.on, day]));
  function measures(date: string): string | null {
    const rmdq = data.rmdq?.values.find(({ on }) => on === date);
    const psfs = data.psfs?.values.find(({ on }) => on === date);
    const words = [
      rmdq === undefined ? '' : t('rmdq', { value: tenth(rmdq.value) }),
      psfs === undefined ? '' : t('psfs', { value: tenth(psfs.value) }),
    ];
    return words.filter(Boolean).join(', ') || null;
  }
  function events(date: string): string | null {
    const phase = data.phases.find(({ from, intake }) => from === date && intake !== true);
    const words = [
      phase === undefined ? '' : t('phase', { label: phase.label }),
      data.visits.includes(date) ? t('visit') : '',
    ];
    return words.filter(Boolean).join(', ') || null;
  }
  function sessions(day: ChartDay | undefined): string | null {
    if (day === undefined) return null;
    if (day.sessionsPlanned === 0) return t('rest');
    if (day.sessionsDone === null) return null;
    return t('sessions', { done: tenth(day.sessionsDone), planned: day.sessionsPlanned });
  }
  return (date) => {
    const day = days.get(date);
    const zone = day?.zone ?? null;
    return {
      leg: day === undefined || day.leg === null ? null : tenth(day.leg),
      back: day === undefined || day.back === null ? null : tenth(day.back),
      zone: zone === null ? null : tg(`zone.${zone}`),
      sessions: sessions(day),
      measures: measures(date),
      events: events(date),
    };
  };
}

/** The words of a day as one line; "no report" when there are none. */
export function useDaySentence(data: TimeChartData): (date: string) => string {
  const t = useTranslations('chart.time.day');
  const words = useDayWords(data);
  return (date) => {
    const { leg, back, zone, sessions, measures, events } = words(date);
    const parts = [
      leg === null ? null : t('leg', { value: leg }),
      back === null ? null : t('back', { value: back }),
      zone === null ? null : t('reaches', { zone: zone.toLocaleLowerCase() }),
      leg === null && back === null && zone === null ? t('none') : null,
      sessions,
      measures,
      events,
    ];
    return parts.filter((part) => part !== null).join(', ');
  };
}
