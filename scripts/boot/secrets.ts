import { createECDH, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from './paths.ts';

/** Made once per checkout, readable by its owner alone. Losing them ends sessions, not data. */
export type Secrets = {
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  backupPassword: string;
  nextauthSecret: string;
  /** 32 bytes in base64: what NEXT_SERVER_ACTIONS_ENCRYPTION_KEY asks for. */
  actionsKey: string;
  /** P-256 private key in base64url, for pushes. Losing it ends subscriptions; patients turn reminders on again. */
  vapidPrivateKey: string;
};

const MAKERS: Record<keyof Secrets, () => string> = {
  superuserPassword: () => randomBytes(24).toString('hex'),
  ownerPassword: () => randomBytes(24).toString('hex'),
  appPassword: () => randomBytes(24).toString('hex'),
  backupPassword: () => randomBytes(24).toString('hex'),
  nextauthSecret: () => randomBytes(32).toString('base64url'),
  actionsKey: () => randomBytes(32).toString('base64'),
  vapidPrivateKey,
};

function vapidPrivateKey(): string {
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  // Node leaves leading zero bytes out.
  return Buffer.from(curve.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
}

/** Reads the secrets of this checkout, making those that do not exist yet. The environment's own win. */
export function loadSecrets(file = path.join(DATA, 'secrets.json')): Secrets {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const names = Object.keys(MAKERS) as (keyof Secrets)[];
  const secrets = Object.fromEntries(names.map((name) => [name, kept[name] ?? MAKERS[name]()])) as Secrets;
  if (names.some((name) => kept[name] === undefined)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return {
    ...secrets,
    nextauthSecret: process.env.NEXTAUTH_SECRET ?? secrets.nextauthSecret,
    actionsKey: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secrets.actionsKey,
    vapidPrivateKey: process.env.VAPID_PRIVATE_KEY || secrets.vapidPrivateKey,
  };
}
