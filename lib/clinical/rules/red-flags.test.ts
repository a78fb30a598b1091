import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { findingOf, severityOf } from '../fixtures/findings.ts';
import { onDay, type PatientSpec, patient } from '../fixtures/patient.ts';
import { GATE_TICKS, type GateTick } from '../history.ts';
import type { RedFlagRuleId } from '../rule-id.ts';
import { caudaEquina } from './cauda-equina.ts';
import { newWeakness } from './new-weakness.ts';
import type { Rule } from './rule.ts';
import { systemicSigns } from './systemic-signs.ts';
import { unrelievedPain } from './unrelieved-pain.ts';

const RULE_OF: Readonly<Record<GateTick, { id: RedFlagRuleId; find: Rule }>> = {
  bladder: { id: 'RF-CES', find: caudaEquina },
  bowel: { id: 'RF-CES', find: caudaEquina },
  saddle: { id: 'RF-CES', find: caudaEquina },
  sexual: { id: 'RF-CES', find: caudaEquina },
  weakness: { id: 'RF-WEAK', find: newWeakness },
  unrelieved: { id: 'RF-PAIN', find: unrelievedPain },
  systemic: { id: 'RF-SYS', find: systemicSigns },
};

const ALL_RULES = [caudaEquina, newWeakness, unrelievedPain, systemicSigns];

const base: PatientSpec = { day: 6, leg: '6×7' };

describe.each(GATE_TICKS)('tick %s', (tick) => {
  const { id, find } = RULE_OF[tick];

  test('raises its own rule, urgent, and no other', () => {
    const spec = { ...base, ticks: { 6: [tick] } };
    expect(severityOf(find, spec)).toBe('urgent');
    for (const other of ALL_RULES.filter((rule) => rule !== find)) expect(severityOf(other, spec)).toBeNull();
  });

  test.each(['active', 'maintenance', 'paused'] as const)('is raised while %s', (mode) => {
    const { flags } = evaluate(patient({ ...base, ticks: { 6: [tick] }, episode: { mode } }));
    expect(flags.map((flag) => flag.rule)).toContain(id);
  });

  test('is not raised after discharge', () => {
    const { flags } = evaluate(patient({ ...base, ticks: { 6: [tick] }, episode: { mode: 'discharged' } }));
    expect(flags).toEqual([]);
  });

  test('stays open on later clean days, until an outcome note closes it', () => {
    const later = { day: 40, leg: '6×41', ticks: { 6: [tick] } };
    const closedThrough = (day: number) => ({
      ...later,
      rest: { redFlagOutcomes: [{ rule: id, closesThrough: onDay(day) }] },
    });
    expect(severityOf(find, later)).toBe('urgent');
    expect(severityOf(find, closedThrough(5))).toBe('urgent');
    expect(severityOf(find, closedThrough(6))).toBeNull();
  });

  test('fires again when it is ticked after the outcome note', () => {
    const again = {
      day: 40,
      leg: '6×41',
      ticks: { 6: [tick], 20: [tick] },
      rest: {
        redFlagOutcomes: [
          { rule: id, closesThrough: onDay(19) },
          { rule: id, closesThrough: onDay(6) },
        ],
      },
    };
    expect(findingOf(find, again)?.params.since).toBe(onDay(20));
  });

  test('is not closed by the outcome note of another red flag', () => {
    const other: RedFlagRuleId = id === 'RF-SYS' ? 'RF-CES' : 'RF-SYS';
    const spec = {
      ...base,
      ticks: { 6: [tick] },
      rest: { redFlagOutcomes: [{ rule: other, closesThrough: onDay(6) }] },
    };
    expect(severityOf(find, spec)).toBe('urgent');
  });

  test('is not seen before it was ticked', () => {
    expect(severityOf(find, { ...base, day: 5, ticks: { 6: [tick] } })).toBeNull();
  });
});

describe('RF-CES', () => {
  test.each([
    ['none', 'urgent'],
    ['one', 'urgent'],
    ['both', null],
  ] as const)('symptoms in both legs when intake had %s: %s', (legs, expected) => {
    expect(severityOf(caudaEquina, { ...base, bothLegsOn: [6], episode: { legs } })).toBe(expected);
  });

  test('names every sign once, with the first date', () => {
    const finding = findingOf(caudaEquina, {
      ...base,
      ticks: { 4: ['saddle'], 6: ['bladder', 'saddle'] },
      bothLegsOn: [5],
    });
    expect(finding?.says).toBe(
      `Possible cauda equina: bladder, saddle numbness, symptoms in both legs (since ${onDay(4)})`,
    );
    expect(finding?.tests.map(({ id, met }) => [id, met])).toEqual([
      ['bladder', true],
      ['bowel', false],
      ['saddle', true],
      ['sexual', false],
      ['both-legs', true],
    ]);
  });

  test('a tick of the day is not overwritten by a later check-in of that day', () => {
    const history = patient(base);
    const date = onDay(6);
    const twice = {
      ...history,
      checkIns: [
        ...history.checkIns.filter((row) => row.date !== date),
        { date, leg: 3, gate: ['bladder' as const] },
        { date, leg: 7, gate: [] },
      ],
    };
    const { flags } = evaluate(twice);
    expect(flags.map((flag) => flag.rule)).toEqual(['RF-CES']);
  });
});

describe('RF-PAIN', () => {
  test.each([
    ['6', '3'],
    ['0', '0'],
  ])('fires on the tick alone, with ratings %s/%s beside it', (leg, back) => {
    const finding = findingOf(unrelievedPain, { day: 0, leg, back, ticks: { 0: ['unrelieved'] } });
    expect(finding?.severity).toBe('urgent');
    expect(finding?.says).toBe(`Severe unrelieved pain (leg ${leg}, back ${back})`);
  });

  test('says that a pain was not rated', () => {
    const finding = findingOf(unrelievedPain, { day: 0, leg: '-', ticks: { 0: ['unrelieved'] } });
    expect(finding?.says).toBe('Severe unrelieved pain (leg not rated, back not rated)');
  });
});
