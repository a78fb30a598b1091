import { describe, expect, it } from 'vitest';
import { partOrder, readBirthDate } from './birth-date.ts';

const TODAY = '2026-03-12';
const typed = (day: string, month: string, year: string) => readBirthDate({ day, month, year }, TODAY);

describe('readBirthDate', () => {
  it.each([
    ['8', '5', '1954', '1954-05-08'],
    ['08', '05', '1954', '1954-05-08'],
    [' 31 ', '12', '1999', '1999-12-31'],
    ['29', '2', '2024', '2024-02-29'],
    ['1', '1', '1900', '1900-01-01'],
    ['12', '3', '2026', TODAY],
  ])('reads %s / %s / %s', (day, month, year, date) => {
    expect(typed(day, month, year)).toEqual({ date });
  });

  it.each([
    ['0', '5', '1954', [{ part: 'day', key: 'dayMissing' }]],
    ['32', '5', '1954', [{ part: 'day', key: 'dayMissing' }]],
    ['8', '', '1954', [{ part: 'month', key: 'monthMissing' }]],
    ['8', '13', '1954', [{ part: 'month', key: 'monthMissing' }]],
    ['8', '5', '54', [{ part: 'year', key: 'yearMissing' }]],
    ['8', '5', '1899', [{ part: 'year', key: 'yearMissing' }]],
    ['8', '5', '1e3', [{ part: 'year', key: 'yearMissing' }]],
    ['29', '2', '2023', [{ part: 'day', key: 'noSuchDay' }]],
    ['31', '4', '1954', [{ part: 'day', key: 'noSuchDay' }]],
    ['13', '3', '2026', [{ part: 'year', key: 'future' }]],
  ])('refuses %s / %s / %s and says which field', (day, month, year, problems) => {
    expect(typed(day, month, year)).toEqual({ problems });
  });

  it('names every empty field at once', () => {
    expect(typed('', '', '').problems?.map(({ part }) => part)).toEqual(['day', 'month', 'year']);
  });
});

describe('partOrder', () => {
  it('follows the language', () => {
    expect(partOrder('en-US')).toEqual(['month', 'day', 'year']);
    expect(partOrder('en-GB')).toEqual(['day', 'month', 'year']);
    expect(partOrder('ja-JP')).toEqual(['year', 'month', 'day']);
  });
});
