import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { EXPECTATIONS, expectedVerdict, type Verdict } from './expectations.ts';
import { builtActions } from './manifests.ts';
import { AIMS, aimedAt, cookieOf, type Person, PRINCIPALS, type Principal, type World } from './people.ts';
import { ACTIONS, PAGES, type PostRoute, ROUTES } from './surface.ts';
import { clinicChecksum, makeWorld, WORKED_OUT } from './world.ts';

// The same matrix as at the guard, through the front door: plain loads, client navigations, prefetches, actions, API.

const { BASE_URL = '', DATABASE_URL = '', NEXTAUTH_SECRET = '' } = process.env;

const FOREIGN = 'MARKER-FOREIGN';
const COLLEAGUE = 'MARKER-COLLEAGUE';

/** Ways to ask Next for a page; none of them may open what the others keep shut. */
const VARIANTS: Record<string, Record<string, string>> = {
  plain: {},
  navigation: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1', purpose: 'prefetch' },
  subrequest: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
};

let world: World;
let cells = 0;
const contexts = new Map<Principal, APIRequestContext>();

test.beforeAll(async () => {
  world = await makeWorld(DATABASE_URL);
  for (const principal of PRINCIPALS) {
    const token = world.tokens[principal];
    const cookie = token ? `sturdy-session=${await cookieOf(token, NEXTAUTH_SECRET)}` : '';
    contexts.set(
      principal,
      await request.newContext({ baseURL: BASE_URL, extraHTTPHeaders: cookie ? { cookie } : {} }),
    );
  }
});

test.afterAll(async () => {
  for (const context of contexts.values()) await context.dispose();
  process.stdout.write(`authorization over HTTP: ${cells} cells\n`);
});

function contextOf(principal: Principal): APIRequestContext {
  const context = contexts.get(principal);
  if (!context) throw new Error(`no context for ${principal}`);
  return context;
}

/** The rest of a page's own content must be there when it is allowed, and nobody's when it is not. */
function expectNoLeak(text: string, principal: Principal, verdict: Verdict, aim: Person): void {
  expect(text).not.toContain(FOREIGN);
  if (principal === 'patient') expect(text).not.toContain(COLLEAGUE);
  if (verdict !== 'allowed') expect(text).not.toContain(aim.marker);
}

for (const [name, page] of Object.entries(PAGES)) {
  for (const principal of PRINCIPALS) {
    test(`page ${name} as ${principal}`, async () => {
      const before = await clinicChecksum(DATABASE_URL, world.otherClinicId, WORKED_OUT);
      for (const aim of AIMS) {
        const target = aimedAt(world, aim);
        const verdicts = page.reads.map((entry) => verdictFor(entry, principal, aim));
        const refused = verdicts.find((verdict) => verdict !== 'allowed');
        for (const headers of Object.values(VARIANTS)) {
          const answer = await contextOf(principal).get(page.path(target), { headers, maxRedirects: 0 });
          const text = `${JSON.stringify(answer.headers())} ${await answer.text()}`;
          cells += 1;
          expect(answer.status(), `${aim} ${text.slice(0, 300)}`).toBeLessThan(500);
          expectNoLeak(text, principal, refused ?? 'allowed', target);
        }
      }
      expect(await clinicChecksum(DATABASE_URL, world.otherClinicId, WORKED_OUT)).toEqual(before);
    });
  }
}

function verdictFor(entry: string, principal: Principal, aim: (typeof AIMS)[number]): Verdict {
  const expectation = EXPECTATIONS[entry];
  if (!expectation) throw new Error(`${entry} has no expectation`);
  return expectedVerdict(expectation, principal, aim);
}

const STATUS: Record<Verdict, (status: number) => boolean> = {
  allowed: (status) => status === 200 || status === 409,
  'not-signed-in': (status) => status === 401,
  'not-allowed': (status) => status === 403,
  'not-found': (status) => status === 404,
  malformed: (status) => status === 422,
};

/** Sends an entry's input to its route, as JSON or in the route's own form. */
function post(principal: Principal, route: PostRoute, target: Person, headers: Record<string, string>) {
  const sent = route.send?.(target);
  return sent === undefined
    ? contextOf(principal).post(route.path, { data: EXPECTATIONS[route.entry]?.input(target), headers })
    : contextOf(principal).post(`${route.path}${sent.query}`, {
        data: sent.body,
        headers: { ...headers, 'content-type': sent.contentType },
      });
}

for (const route of Object.values(ROUTES)) {
  const { entry, path } = route;
  for (const principal of PRINCIPALS) {
    test(`POST ${path} as ${principal}`, async () => {
      for (const aim of AIMS) {
        const target = aimedAt(world, aim);
        const expected = verdictFor(entry, principal, aim);
        const answer = await post(principal, route, target, { origin: BASE_URL });
        const text = await answer.text();
        cells += 1;
        expect(STATUS[expected](answer.status()), `${aim}: ${answer.status()} ${text}`).toBe(true);
        expectNoLeak(text, principal, expected, target);
      }
    });
  }

  for (const [what, headers] of Object.entries({
    'no origin': {},
    'a null origin': { origin: 'null' },
    'another origin': { origin: 'https://evil.example' },
    'a forged forwarded host': { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  })) {
    test(`POST ${path} with ${what} is refused`, async () => {
      const answer = await post('patient', route, aimedAt(world, 'own'), headers);
      cells += 1;
      expect(answer.status()).toBe(403);
    });
  }
}

for (const [key, entry] of Object.entries(ACTIONS)) {
  for (const principal of PRINCIPALS) {
    test(`action ${key} as ${principal}`, async () => {
      const action = builtActions().find((built) => built.key === key);
      const page = PAGES[`/${action?.pages[0]?.replace(/^app\//, '') ?? ''}`];
      if (!action || !page) throw new Error(`${key} is on no known page`);
      const before = await clinicChecksum(DATABASE_URL, world.otherClinicId, WORKED_OUT);
      for (const aim of AIMS) {
        const target = aimedAt(world, aim);
        const expected = verdictFor(entry, principal, aim);
        const answer = await contextOf(principal).post(page.path(aimedAt(world, 'own')), {
          data: JSON.stringify([EXPECTATIONS[entry]?.input(target)]),
          headers: {
            'next-action': action.id,
            'content-type': 'text/plain;charset=UTF-8',
            accept: 'text/x-component',
            origin: BASE_URL,
          },
          maxRedirects: 0,
        });
        const text = await answer.text();
        cells += 1;
        const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
        const isOk = /"ok":true/.test(text);
        expect(actionVerdict(isOk, code), `${aim}: ${answer.status()} ${text.slice(0, 500)}`).toBe(expected);
        expect(text).not.toContain(FOREIGN);
      }
      expect(await clinicChecksum(DATABASE_URL, world.otherClinicId, WORKED_OUT)).toEqual(before);
    });
  }
}

/** A refusal on business grounds came after the walls: access itself was allowed. */
function actionVerdict(isOk: boolean, code: string | undefined): string {
  if (isOk) return 'allowed';
  if (code === 'invalid-input') return 'malformed';
  if (code === 'not-signed-in' || code === 'not-allowed' || code === 'not-found') return code;
  return code ? 'allowed' : 'no answer';
}
