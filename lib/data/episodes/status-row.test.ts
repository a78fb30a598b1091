import { expect, it } from 'vitest';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { historyOf } from './history.ts';
import { dayReport, episodeRecord } from './record.test-data.ts';
import { statusRow } from './status-row.ts';

const START = '2026-03-01';
const NOW = new Date('2026-04-20T12:00:00.000Z');
const TODAY = '2026-04-20';

/** The row of somebody whose furthest symptom was reported so, every day up to today. */
function rowOf(zones: readonly number[]) {
  const first = addDays(TODAY, 1 - zones.length);
  const reports = zones.map((zone, index) => dayReport({ date: addDays(first, index), zone }));
  const record = episodeRecord({ reports });
  record.episode.openedOn = START;
  const history = historyOf(record, TODAY, null);
  const evaluation = evaluate(history);
  const open = evaluation.flags.map((flag) => ({ id: flag.rule, flag, openedAt: NOW, isSnoozed: false }));
  const key = { clinicId: 'c', patientId: 'p', episodeId: 'e' };
  return statusRow({ key, record, history, evaluation, open, today: TODAY, now: NOW });
}

const days = (count: number, zone: number) => Array.from({ length: count }, () => zone);

it('the furthest symptom is compared with four weeks ago', () => {
  expect(rowOf([...days(30, 4), ...days(10, 3)])).toMatchObject({ zone: 3, zoneBefore: 4 });
});

it('where the rule saw it move down, the row says from where, though it is where it was four weeks ago', () => {
  const row = rowOf([...days(20, 4), ...days(17, 3), ...days(3, 4)]);
  expect(row.headlineRule).toBe('PERIPH');
  expect(row).toMatchObject({ zone: 4, zoneBefore: 3 });
});
