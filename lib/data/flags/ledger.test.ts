import { describe, expect, it } from 'vitest';
import type { Evaluation, Flag } from '#lib/clinical/result.ts';
import type { FlagRecord } from '#lib/data/episodes/episode-record.ts';
import { isResting, isUnchanged, ledgerSteps } from './ledger.ts';

const TODAY = '2026-03-10';

const flag = (rule: string, extra: Partial<Flag> = {}): Flag =>
  ({
    rule,
    subject: null,
    severity: 'review',
    says: 'says',
    because: 'because',
    next: 'next',
    action: 'call',
    variant: '',
    params: {},
    causes: [],
    sources: [],
    evidence: { on: TODAY, day: 1, tests: [], blindSpots: [], rulesVersion: '1', settingsVersion: 'default' },
    ...extra,
  }) as Flag;

const record = (rule: string, extra: Partial<FlagRecord> = {}): FlagRecord => ({
  id: `id-${rule}`,
  rule,
  subject: '',
  severity: 'review',
  says: 'says',
  because: 'because',
  next: 'next',
  openedAt: '2026-03-01T00:00:00Z',
  acknowledgedAt: null,
  falseCount: 0,
  lastTrueOn: TODAY,
  lastFalseOn: null,
  hiddenBy: null,
  snoozedUntil: null,
  snoozedSeverity: null,
  dismissedSeverity: null,
  rulesVersion: '1',
  settingsVersion: 'default',
  clearedAt: null,
  ...extra,
});

const answer = (flags: Flag[], hidden: Evaluation['hidden'] = []) =>
  ({ flags, hidden }) as unknown as Evaluation;
const kinds = (steps: ReturnType<typeof ledgerSteps>) => steps.map((step) => step.kind);

describe('flag ledger', () => {
  it('raises what is new and keeps what is open', () => {
    expect(kinds(ledgerSteps([], answer([flag('WORSE')]), TODAY, 2))).toEqual(['raise']);
    expect(kinds(ledgerSteps([record('WORSE')], answer([flag('WORSE')]), TODAY, 2))).toEqual(['keep']);
  });

  it('tells one exercise from another', () => {
    const open = record('EX-PAIN', { subject: 'glute-bridge' });
    const steps = ledgerSteps([open], answer([flag('EX-PAIN', { subject: 'bird-dog' })]), TODAY, 2);
    expect(kinds(steps)).toEqual(['raise', 'doubt']);
  });

  it('clears on the second day in a row on which the rule is false, not on the first', () => {
    expect(ledgerSteps([record('WORSE')], answer([]), TODAY, 2)).toEqual([
      { kind: 'doubt', id: 'id-WORSE', falseCount: 1 },
    ]);
    const doubted = record('WORSE', { falseCount: 1, lastFalseOn: '2026-03-09' });
    expect(kinds(ledgerSteps([doubted], answer([]), TODAY, 2))).toEqual(['clear']);
  });

  it('counts a day once, however often it is evaluated', () => {
    const doubted = record('WORSE', { falseCount: 1, lastFalseOn: TODAY });
    expect(ledgerSteps([doubted], answer([]), TODAY, 2)).toEqual([]);
  });

  it('clears as early or late as the clinic has set it', () => {
    expect(kinds(ledgerSteps([record('WORSE')], answer([]), TODAY, 1))).toEqual(['clear']);
    const doubted = record('WORSE', { falseCount: 1, lastFalseOn: '2026-03-09' });
    expect(ledgerSteps([doubted], answer([]), TODAY, 3)).toEqual([
      { kind: 'doubt', id: 'id-WORSE', falseCount: 2 },
    ]);
  });

  it.each(['RF-CES', 'RF-WEAK', 'RF-PAIN', 'RF-SYS'])('never clears %s by itself', (rule) => {
    const doubted = record(rule, { severity: 'urgent', falseCount: 1, lastFalseOn: '2026-03-01' });
    expect(ledgerSteps([doubted], answer([]), TODAY, 2)).toEqual([]);
  });

  it('hides a flag that a stronger one speaks for, without counting it as false', () => {
    const steps = ledgerSteps([record('PLATEAU')], answer([], [{ rule: 'PLATEAU', by: 'NP-6W' }]), TODAY, 2);
    expect(steps).toEqual([{ kind: 'hide', id: 'id-PLATEAU', by: 'NP-6W' }]);
    const hidden = record('PLATEAU', { hiddenBy: 'NP-6W' });
    expect(ledgerSteps([hidden], answer([], [{ rule: 'PLATEAU', by: 'NP-6W' }]), TODAY, 2)).toEqual([]);
  });

  describe('snooze', () => {
    const asleep = (until: string) =>
      record('FLARE', { severity: 'watch', snoozedUntil: until, snoozedSeverity: 'watch' });
    const wakes = (open: FlagRecord, severity: Flag['severity']) => {
      const [step] = ledgerSteps([open], answer([flag('FLARE', { severity })]), TODAY, 2);
      return step?.kind === 'keep' && step.wakes;
    };

    it('sleeps until its date and wakes on it', () => {
      expect(wakes(asleep('2026-03-11'), 'watch')).toBe(false);
      expect(wakes(asleep(TODAY), 'watch')).toBe(true);
    });

    it('wakes early when the severity rises, and only then', () => {
      expect(wakes(asleep('2026-03-20'), 'review')).toBe(true);
      expect(wakes(asleep('2026-03-20'), 'good')).toBe(false);
    });
  });

  describe('not a problem', () => {
    const dismissed = record('FLARE', { severity: 'watch', dismissedSeverity: 'watch' });
    const wakes = (severity: Flag['severity']) => {
      const [step] = ledgerSteps([dismissed], answer([flag('FLARE', { severity })]), TODAY, 2);
      return step?.kind === 'keep' && step.wakes;
    };

    it('rests with no end while it is as severe as it was', () => {
      expect(wakes('watch')).toBe(false);
      expect(isResting(dismissed)).toBe(true);
    });

    it('comes back when it is more severe, and clears like any other', () => {
      expect(wakes('review')).toBe(true);
      const doubted = { ...dismissed, falseCount: 1, lastFalseOn: '2026-03-09' };
      expect(kinds(ledgerSteps([doubted], answer([]), TODAY, 2))).toEqual(['clear']);
    });
  });

  it('writes nothing when a kept flag says the same on the same day', () => {
    expect(isUnchanged(record('WORSE'), flag('WORSE'), TODAY)).toBe(true);
    expect(isUnchanged(record('WORSE'), flag('WORSE', { says: 'other' }), TODAY)).toBe(false);
    expect(isUnchanged(record('WORSE', { lastTrueOn: '2026-03-09' }), flag('WORSE'), TODAY)).toBe(false);
  });
});
