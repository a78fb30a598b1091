import { curveAt } from '../curve.ts';
import { randomOf } from '../random.ts';
import { leadingPain } from './answers.ts';
import { dayKind, sentAt } from './report-days.ts';
import type { RowLists } from './rows.ts';
import type { Subject } from './subject.ts';

const RMDQ_DAYS = [0, 14, 42, 84, 168] as const;
const RMDQ_STATEMENTS = 24;
const limit = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const oneDecimal = (value: number) => Math.round(value * 10) / 10;

export const goalId = (index: number): string => `g${index + 1}`;

/** Which statements are ticked for a score; the same ones drop out as the score falls. */
function tickedStatements(key: string, score: number): number[] {
  const chance = randomOf(`${key}/rmdq`);
  return Array.from({ length: RMDQ_STATEMENTS }, (_, index) => ({
    statement: index + 1,
    rank: chance.next(),
  }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, score)
    .map(({ statement }) => statement)
    .sort((a, b) => a - b);
}

function add(
  rows: RowLists,
  subject: Subject,
  { ago, kind, value, detail }: { ago: number; kind: string; value: number; detail?: object },
): void {
  const at = new Date((sentAt(subject, ago) ?? subject.clock.now).getTime());
  const name = `measure/${subject.story.day0 - ago}/${kind}`;
  rows.measures.push({
    ...subject.keys,
    id: subject.id(name, at),
    clientId: subject.id(`measure/${subject.story.day0 - ago}/device`, at),
    localDate: subject.clock.date(ago),
    kind,
    value,
    detail: detail ?? {},
    createdAt: at,
  });
}

function addRmdq(rows: RowLists, subject: Subject): void {
  const { story } = subject;
  const pain = leadingPain(story);
  const start = story.rmdq?.[0] ?? limit(Math.round(pain.start * 2.1), 4, 20);
  RMDQ_DAYS.forEach((day, index) => {
    const ago = story.day0 - day;
    if (ago < 0 || (ago === 0 && day > 0) || (day > 0 && dayKind(story, ago) === 'nothing')) return;
    const eased = limit(1 - pain.at(ago) / pain.start, -0.2, 1);
    const value = story.rmdq?.[index] ?? (day === 0 ? start : Math.round(start * (1 - 0.85 * eased)));
    add(rows, subject, { ago, kind: 'rmdq', value, detail: { ticked: tickedStatements(story.key, value) } });
  });
}

/** PSFS mean of the person's own activities, each answered. */
function addPsfs(rows: RowLists, subject: Subject, ago: number, eased: number): void {
  const { goals, key, day0 } = subject.story;
  const chance = randomOf(`${key}/psfs/${day0 - ago}`);
  const answers = goals.map(([, baseline], index) => {
    const isStart = ago === day0;
    const value =
      baseline + (9 - baseline) * Math.max(0, eased) * 0.85 + (isStart ? 0 : chance.between(-1, 1) * 0.4);
    return { id: goalId(index), value: limit(Math.round(value), 0, 10) };
  });
  const mean = answers.reduce((sum, { value }) => sum + value, 0) / Math.max(1, answers.length);
  add(rows, subject, { ago, kind: 'psfs', value: oneDecimal(mean), detail: { answers } });
}

/** Scores of the weekly questions, on the day they were due or the next one with a report. */
function addWeekly(rows: RowLists, subject: Subject): void {
  const { story } = subject;
  const pain = leadingPain(story);
  for (let due = story.day0; due >= 0; due -= 7) {
    if (story.weeklySince !== undefined && due < story.weeklySince) break;
    const ago = [due, due - 1, due - 2].find(
      (candidate) => candidate >= 0 && dayKind(story, candidate) !== 'nothing',
    );
    if (ago === undefined || (ago === 0 && !sentAt(subject, 0))) continue;
    const eased = limit(1 - pain.at(ago) / pain.start, -0.3, 1);
    addPsfs(rows, subject, ago, eased);
    if (due < story.day0)
      add(rows, subject, { ago, kind: 'groc', value: limit(Math.round(eased * 4.5), -2, 5) });
    const score = (kind: 'fear' | 'sleep' | 'mood', usual: readonly [number, number]) => {
      const curve = story[kind] ?? [
        [story.day0, usual[0]],
        [0, usual[1]],
      ];
      add(rows, subject, { ago, kind, value: Math.round(curveAt(curve, due)) });
    };
    score('fear', [4, 2]);
    score('sleep', [4, 2]);
    score('mood', [3, 2]);
  }
}

export function addMeasures(rows: RowLists, subject: Subject): void {
  addRmdq(rows, subject);
  addWeekly(rows, subject);
}
