import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './request.ts';

const APP = 'https://clinic.example';

const ask = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), APP);

describe('origin of a write', () => {
  it.each([
    ['our own page', { origin: APP, host: 'clinic.example' }, true],
    ['our page behind a proxy that changes Host', { origin: APP, host: 'internal:3000' }, true],
    ['another address of this server', { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }, true],
    [
      'our page, said by the browser',
      { origin: APP, host: 'clinic.example', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    ['no origin', { host: 'clinic.example' }, false],
    ['a null origin', { origin: 'null', host: 'clinic.example' }, false],
    ['another site', { origin: 'https://evil.example', host: 'clinic.example' }, false],
    [
      'another site with a forged forwarded host',
      { origin: 'https://evil.example', host: 'clinic.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
    ['a sibling subdomain', { origin: APP, host: 'clinic.example', 'sec-fetch-site': 'same-site' }, false],
    ['our host over plain http', { origin: 'http://clinic.example:8080', host: 'clinic.example' }, false],
  ])('%s', (_, headers, expected) => {
    expect(ask(headers)).toBe(expected);
  });
});
