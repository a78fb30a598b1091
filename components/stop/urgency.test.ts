import { describe, expect, it } from 'vitest';
import { GATE_TICKS } from '#lib/clinical/history.ts';
import { urgencyOf, WARNING_SIGNS } from './urgency.ts';

it('asks every sign that the record knows, in its order', () => {
  expect(WARNING_SIGNS).toEqual(GATE_TICKS);
});

describe('urgencyOf', () => {
  it.each(GATE_TICKS.slice(0, 4))('%s is an emergency', (tick) => {
    expect(urgencyOf([tick])).toBe('emergency');
  });

  it.each(GATE_TICKS.slice(4))('%s is for the same day', (tick) => {
    expect(urgencyOf([tick])).toBe('today');
  });

  it('one emergency sign among others decides', () => {
    expect(urgencyOf(['systemic', 'weakness', 'saddle'])).toBe('emergency');
  });
});
