import { MEASURES, type ReviewMeasure } from './input.ts';
import { markSql, SAID } from './marks.ts';
import { BAND, DECIDED, PEOPLE, SPLIT, STARTED } from './statements.ts';

/** Which rows a figure counts: people, or flags. Every part is a constant of this file. */
export type Cell =
  | { of: 'people'; from: string; where: string }
  | { of: 'flags'; kind: string; where: string };

const STEPS: Record<string, string> = {
  given: 'true',
  sent: 'sent_day <= $3::int',
  opened: 'link_opened_day <= $3::int',
  reported: 'first_report_day <= $3::int',
};

const FLAG_PARTS: Record<string, string> = {
  all: 'true',
  acted: 'act_minutes is not null',
  closed: 'close_minutes is not null',
  open: 'is_open',
  late: 'is_late',
};

const LETTERS: Record<string, string> = {
  y: `= ${SAID.y}`,
  n: `= ${SAID.n}`,
  u: `= ${SAID['-']}`,
  all: `in (${SAID.y}, ${SAID.n})`,
};

/** The rows behind a figure whose name matches `CELL`. */
export function cellOf(name: string): Cell {
  const [head = '', second = '', third = ''] = name.split(':');
  if (head === 'active') return people('is_active');
  if (head === 'cohort') return started('true');
  if (head === 'band') return people(`is_active and (${BAND}) = '${second}'`);
  if (head === 'split') return people(`is_active and (${SPLIT}) = '${second}'`);
  if (head === 'step') return started(STEPS[second] ?? 'true');
  if (head === 'week') return started(`(${markSql('kept', Number(second))}) ${LETTERS[third]}`);
  if (isMeasure(head)) {
    return started(`(${markSql(head, Number(second))}) ${LETTERS[third]}`);
  }
  if (head === 'flag') return { of: 'flags', kind: second, where: FLAG_PARTS[third] ?? 'true' };
  return { of: 'people', from: DECIDED, where: second === 'overridden' ? 'is_overridden' : 'true' };
}

const people = (where: string): Cell => ({ of: 'people', from: PEOPLE, where });
const started = (where: string): Cell => ({ of: 'people', from: STARTED, where });

const isMeasure = (name: string): name is ReviewMeasure => MEASURES.some((measure) => measure === name);
