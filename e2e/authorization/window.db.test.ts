import { v7 } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { memberKey } from '#lib/auth/member-key.ts';
import { findActor } from '#lib/auth/sessions.ts';
import { saveClinic } from '#lib/data/settings/save-clinic.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { execute } from '#lib/guard/execute.ts';
import { EXPECTATIONS } from './expectations.ts';
import { aimedAt, type World } from './people.ts';
import { makeWorld } from './world.ts';

// What a window was drawn for counts beside who is signed in: neither alone is enough to change anything.

let world: World;

beforeAll(async () => {
  world = await makeWorld(process.env.DATABASE_URL ?? '');
});

async function membershipOf(principal: 'manager' | 'therapist'): Promise<string> {
  const token = world.tokens[principal];
  const actor =
    token && (await withClinic({ clinicId: token.cid }, (tx) => findActor(tx, token, new Date())));
  if (actor?.kind !== 'staff') throw new Error(`no ${principal}`);
  return actor.membershipId;
}

const save = (windowOf: string | null) =>
  execute(saveClinic, {
    token: world.tokens.manager,
    input: EXPECTATIONS['settings.save-clinic']?.input(aimedAt(world, 'own')),
    now: new Date(),
    windowOf,
  });

it('refuses a window of somebody else, of another clinic, or of nobody known', async () => {
  await expect(save(memberKey(await membershipOf('therapist')))).rejects.toThrow('other-sign-in');
  await expect(save(memberKey(v7()))).rejects.toThrow('other-sign-in');
  await expect(save('x')).rejects.toThrow('other-sign-in');
});

it('gives a window no rights: those of the session count', async () => {
  const windowOf = memberKey(await membershipOf('manager'));
  const asked = { input: {}, now: new Date(), windowOf };
  await expect(execute(saveClinic, { ...asked, token: world.tokens.therapist })).rejects.toThrow(
    'other-sign-in',
  );
  await expect(execute(saveClinic, { ...asked, token: null })).rejects.toThrow('not-signed-in');
  await expect(execute(saveClinic, { ...asked, token: world.tokens.patient })).rejects.toThrow(
    'other-sign-in',
  );
});

it('lets the own window, and what says nothing of a window, pass to the other checks', async () => {
  await expect(save(memberKey(await membershipOf('manager')))).resolves.toBeDefined();
  await expect(save(null)).rejects.toThrow('settings-changed');
});
