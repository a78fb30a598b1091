import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { GATE_TICKS, type GateTick } from '#lib/clinical/history.ts';
import type { RedFlagRuleId } from '#lib/clinical/rule-id.ts';
import type { EpisodeRecord, FlagRecord } from './episode-record.ts';
import { historyOf } from './history.ts';
import { dayReport, episodeRecord } from './record.test-data.ts';

// A therapist's outcome note closes what was known when it was written, and nothing that arrives after it.

const CLOSED = '2026-03-10T12:00:00.000Z';
const TODAY = '2026-03-10';

function closed(rule: RedFlagRuleId): FlagRecord {
  return {
    id: rule,
    rule,
    subject: '',
    severity: 'urgent',
    says: '',
    because: '',
    next: '',
    openedAt: '2026-03-05T12:00:00.000Z',
    acknowledgedAt: CLOSED,
    falseCount: 0,
    lastTrueOn: '2026-03-10',
    lastFalseOn: null,
    hiddenBy: null,
    snoozedUntil: null,
    snoozedSeverity: null,
    dismissedSeverity: null,
    rulesVersion: '1',
    settingsVersion: '1',
    clearedAt: CLOSED,
  };
}

const sign = (tick: GateTick, date: string, receivedAt: string) => ({
  clientId: `${tick} ${date}`,
  date,
  ticks: [tick],
  receivedAt,
});

const raised = (parts: Partial<EpisodeRecord>) =>
  evaluate(historyOf(episodeRecord(parts), TODAY, null))
    .flags.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('RF-'));

const bothLegs = (date: string, receivedAt: string) =>
  dayReport({ date, madeAt: receivedAt, receivedAt, legs: 'both' });

describe.each(GATE_TICKS)('the sign %s', (tick) => {
  const [rule] = raised({ warnings: [sign(tick, '2026-03-08', '2026-03-08T09:00:00.000Z')] });
  const flags = [closed(rule as RedFlagRuleId)];

  it.each([
    ['the moment of the note', CLOSED, []],
    ['a millisecond later', '2026-03-10T12:00:00.001Z', [rule]],
  ])('received at %s', (_, receivedAt, expected) => {
    for (const date of ['2026-03-10', '2026-03-08', '2026-03-05']) {
      expect(raised({ flags, warnings: [sign(tick, date, receivedAt)] }), date).toEqual(expected);
    }
  });

  it('does not open again because another one came later', () => {
    const other: GateTick = tick === 'weakness' ? 'systemic' : 'weakness';
    const warnings = [
      sign(tick, '2026-03-10', '2026-03-10T08:00:00.000Z'),
      sign(other, '2026-03-10', '2026-03-10T18:00:00.000Z'),
    ];
    expect(raised({ flags, warnings })).not.toContain(rule);
    expect(raised({ flags, warnings })).toHaveLength(1);
  });
});

describe('both legs, an answer of the day', () => {
  const flags = [closed('RF-CES')];

  it('stays settled when it was known, and is open when it arrived after the note', () => {
    expect(raised({ flags, reports: [bothLegs('2026-03-09', '2026-03-09T19:00:00.000Z')] })).toEqual([]);
    expect(raised({ flags, reports: [bothLegs('2026-03-09', '2026-03-10T12:00:00.001Z')] })).toEqual([
      'RF-CES',
    ]);
  });
});
