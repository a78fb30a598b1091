import { describe, expect, it } from 'vitest';
import { auditHref, auditInput } from './href.ts';

describe('the address of the audit', () => {
  it('holds the filter, and comes back from it', () => {
    const filter = { area: 'flag', from: '2026-01-01', verdict: 'denied' };
    const href = auditHref(filter);
    expect(href).toBe('/audit?area=flag&from=2026-01-01&verdict=denied');
    expect(auditInput(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(filter);
    expect(auditHref({ area: undefined })).toBe('/audit');
  });

  it('leaves out what can not be', () => {
    const asked = {
      area: 'Flag; drop',
      from: 'yesterday',
      verdict: ['denied', 'allowed'],
      after: 'x',
      other: '1',
    };
    expect(auditInput(asked)).toEqual({});
  });
});
