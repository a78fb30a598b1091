'use client';

import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, Smartphone } from '#components/ui/icon.tsx';
import type { PaperView } from '#lib/data/paper/view.ts';
import {
  fillRow,
  type Grid,
  isComplete,
  isWrong,
  MEASURES,
  mostOf,
  nextOpen,
  type RowKey,
  setCell,
} from './week-grid.ts';

const ARROWS: Readonly<Record<string, readonly [row: number, day: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** On a phone the name of a row stands above its seven boxes, so that the whole week is in sight. */
const NARROW_ROW = 'max-md:grid max-md:grid-cols-7';

/** Days as columns, what is asked as rows. Numbers fill a box and move on; arrows, Enter and A work everywhere. */
export function WeekTable({
  view,
  grid,
  onChange,
  isReadOnly,
}: {
  view: PaperView;
  grid: Grid;
  onChange: (grid: Grid) => void;
  isReadOnly: boolean;
}) {
  const t = useTranslations('paper');
  const format = useFormatter();
  const table = useRef<HTMLTableElement>(null);
  const { days, rows } = view;

  const names = [
    ...MEASURES.map((name) => ({ title: t(name), hint: name === 'zone' ? t('zoneScale') : t('scale') })),
    ...rows.map((row) => ({ title: row.name, hint: t('of', { count: row.timesPerDay }) })),
  ];
  const longDay = (date: string) =>
    format.dateTime(new Date(date), { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' });

  function focus(row: number, day: number) {
    const box = table.current?.querySelector<HTMLInputElement>(`[data-box="${row}/${day}"]`);
    box?.focus();
    box?.select();
  }
  function moveOn(from: Grid, row: number, day: number) {
    const next = nextOpen(from, row, day);
    if (next) focus(...next);
    else document.querySelector<HTMLInputElement>('input[name="signs"]')?.focus();
  }
  function type(key: RowKey, row: number, day: number, text: string) {
    const digits = text.replace(/\D/g, '').slice(-2);
    const next = setCell(grid, row, day, digits);
    onChange(next);
    if (isComplete(key, digits)) moveOn(next, row, day);
  }
  function press(event: KeyboardEvent<HTMLInputElement>, key: RowKey, row: number, day: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      step(row, day, arrow);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      moveOn(grid, row, day);
    } else if (event.key === ' ' && key.kind === 'exercise') {
      event.preventDefault();
      const isEmpty = grid.cells[row]?.[day]?.text === '';
      const next = setCell(grid, row, day, isEmpty ? `${key.most}` : '');
      onChange(next);
      moveOn(next, row, day);
    } else if (event.key.toLowerCase() === 'a' && key.kind === 'exercise') {
      event.preventDefault();
      fill(row);
    }
  }
  /** Over locked boxes, to the next one in that direction. */
  function step(row: number, day: number, [down, right]: readonly [number, number]) {
    let [at, place] = [row + down, day + right];
    while (grid.cells[at]?.[place]?.lock) {
      at += down;
      place += right;
    }
    if (grid.cells[at]?.[place]) focus(at, place);
  }
  function fill(row: number) {
    const exercise = rows[row - MEASURES.length];
    if (!exercise) return;
    const next = fillRow(grid, row, exercise.isPlanned);
    onChange(next);
    moveOn(next, row, days.length - 1);
  }

  return (
    <div className="overflow-x-auto">
      <table ref={table} className="w-full border-collapse max-md:block">
        <thead className="max-md:block">
          <tr className={NARROW_ROW}>
            <th scope="col" className="sr-only">
              {t('ticks')}
            </th>
            {days.map(({ date }) => (
              <th key={date} scope="col" className="px-1 pb-1.5 text-center text-xs font-semibold text-ink-2">
                <span className="block">
                  {format.dateTime(new Date(date), { weekday: 'short', timeZone: 'UTC' })}
                </span>
                <span className="num block font-normal">
                  {format.dateTime(new Date(date), { day: 'numeric', month: 'short', timeZone: 'UTC' })}
                </span>
              </th>
            ))}
            {!isReadOnly && <td className="max-md:hidden" />}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {grid.rows.map((key, row) => {
            const name = names[row] ?? { title: '', hint: '' };
            const planned = rows[row - MEASURES.length]?.isPlanned;
            return (
              <tr
                key={key.kind === 'measure' ? key.name : key.exercise}
                className={clsx(
                  'border-t',
                  row === MEASURES.length ? 'border-line-strong' : 'border-line',
                  NARROW_ROW,
                )}
              >
                <th
                  scope="row"
                  className={clsx(
                    'min-w-36 py-1.5 pr-3 text-left font-normal max-md:col-start-1 max-md:row-start-1 max-md:pb-0',
                    isReadOnly ? 'max-md:col-span-7' : 'max-md:col-span-5',
                  )}
                >
                  <span className="block leading-5 font-semibold">{name.title}</span>
                  <span className="block text-xs text-ink-2">{name.hint}</span>
                </th>
                {days.map(({ date }, day) => {
                  const cell = grid.cells[row]?.[day] ?? { text: '', lock: null };
                  const label = t('cell', { row: name.title, day: longDay(date) });
                  return (
                    <td key={date} className="px-1 py-1.5 text-center">
                      <input
                        data-box={`${row}/${day}`}
                        type="text"
                        inputMode="numeric"
                        autoComplete="off"
                        aria-label={cell.lock === 'phone' ? `${label}, ${t('phone')}` : label}
                        aria-invalid={!cell.lock && isWrong(key, cell.text) ? true : undefined}
                        readOnly={isReadOnly || cell.lock === 'phone'}
                        disabled={cell.lock === 'future'}
                        maxLength={mostOf(key) > 9 ? 2 : 1}
                        value={cell.text}
                        onChange={(event) => type(key, row, day, event.target.value)}
                        onFocus={(event) => event.target.select()}
                        onKeyDown={(event) => press(event, key, row, day)}
                        className={clsx(
                          'field num mx-auto !h-10 !w-full max-w-16 min-w-9 !px-1 text-center coarse:!h-11',
                          cell.lock === 'phone' && 'field-quiet',
                          planned && !planned[day] && !cell.lock && 'border-dashed',
                        )}
                      />
                      {cell.lock === 'phone' && (
                        <span className="mt-0.5 flex justify-center text-ink-3">
                          <Icon of={Smartphone} size="xs" />
                        </span>
                      )}
                    </td>
                  );
                })}
                {!isReadOnly && (
                  <td className="py-1.5 pl-1 max-md:col-span-2 max-md:col-start-6 max-md:row-start-1 max-md:text-right">
                    {key.kind === 'exercise' && grid.cells[row]?.some(({ lock }) => !lock) && (
                      <Button
                        size="sm"
                        variant="quiet"
                        aria-label={t('fill', { name: name.title })}
                        onClick={() => fill(row)}
                      >
                        {t('fillShort')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="mt-3 text-ink-2">{t('noPlan')}</p>}
    </div>
  );
}
