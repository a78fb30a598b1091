import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tx } from '#lib/db/with-clinic.ts';
import type { MachineActor } from './actor.ts';

/** What a key says of itself: the clinic, the row, and the secret that proves it. */
export type KeyToken = { cid: string; key: string; secret: Uint8Array };

const PREFIX = 'sturdy_';
const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** `last_used_at` is written at most this often, in milliseconds. */
const USED_EVERY = 60_000;

export const hashOfSecret = (secret: Uint8Array): string =>
  createHash('sha256').update(secret).digest('base64url');

export const newSecret = (): Uint8Array => randomBytes(SECRET_BYTES);

/** A key as it is shown once: `sturdy_` and 64 bytes in base64url. */
export function writeKey({ cid, key, secret }: KeyToken): string {
  const bytes = Buffer.concat([idBytes(cid), idBytes(key), secret]);
  return PREFIX + bytes.toString('base64url');
}

/** Reads `Authorization: Bearer sturdy_…`; null for anything else. */
export function readKey(authorization: string | null): KeyToken | null {
  const [, text] = /^Bearer sturdy_([A-Za-z0-9_-]+)$/.exec(authorization ?? '') ?? [];
  if (text === undefined) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SECRET_BYTES) return null;
  return {
    cid: idText(bytes.subarray(0, ID_BYTES)),
    key: idText(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    secret: bytes.subarray(2 * ID_BYTES),
  };
}

const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idText = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The system behind a key, or null when the key is unknown, wrong, ended or revoked. */
export async function findMachine(tx: Tx, token: KeyToken, now: Date): Promise<MachineActor | null> {
  const row = await tx.apiKey.findUnique({
    where: { clinicId_id: { clinicId: token.cid, id: token.key } },
    select: {
      name: true,
      scopes: true,
      secretHash: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
  const given = Buffer.from(hashOfSecret(token.secret));
  const kept = Buffer.from(row?.secretHash ?? hashOfSecret(new Uint8Array(SECRET_BYTES)));
  const isRight = given.length === kept.length && timingSafeEqual(given, kept);
  if (!row || !isRight || row.revokedAt !== null || row.expiresAt <= now) return null;
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > USED_EVERY) {
    await tx.apiKey.update({
      where: { clinicId_id: { clinicId: token.cid, id: token.key } },
      data: { lastUsedAt: now },
      select: { id: true },
    });
  }
  return {
    kind: 'machine',
    role: 'machine',
    clinicId: token.cid,
    sessionId: null,
    keyId: token.key,
    scopes: row.scopes,
    name: row.name,
  };
}
