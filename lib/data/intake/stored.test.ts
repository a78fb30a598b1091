import { expect, it } from 'vitest';
import { valuesIn } from '#lib/clinical/intake/values.ts';
import { mergeAnswers } from './stored.ts';

const AT = '2026-03-12T10:00:00.000Z';
const NAMES = new Map([['maya', 'Maya Chen']]);

it('lets the word of the staff stand before what the patient said, and keeps both readable', () => {
  const merged = mergeAnswers(
    { leg: { value: 5, by: 'maya', at: AT, version: 2 } },
    { leg: { value: 7, at: AT }, back: { value: 3, at: AT } },
    NAMES,
  );
  expect(merged.leg).toEqual({
    value: 5,
    from: 'staff',
    by: 'Maya Chen',
    at: AT,
    version: 2,
    patientValue: 7,
  });
  expect(merged.back).toEqual({ value: 3, from: 'patient', by: '', at: AT, version: 0 });
});

it('goes back to the patient when staff take their answer back, with the version that was reached', () => {
  const staff = { leg: { value: null, by: 'maya', at: AT, version: 3 } };
  expect(mergeAnswers(staff, { leg: { value: 7, at: AT } }).leg).toMatchObject({
    value: 7,
    from: 'patient',
    version: 3,
  });
  const alone = mergeAnswers(staff, {});
  expect(alone.leg).toMatchObject({ value: null, version: 3 });
  expect(valuesIn(alone)).toEqual({});
});

it('takes a stored value that no longer fits for no answer', () => {
  expect(mergeAnswers({}, { leg: { value: 11, at: AT } })).toEqual({});
});
