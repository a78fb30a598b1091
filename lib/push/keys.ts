import 'server-only';
import { createECDH } from 'node:crypto';
import { env } from '#lib/env.ts';

export type PushKeys = {
  /** Uncompressed P-256 point, base64url: what a browser subscribes with. */
  publicKey: string;
  privateKey: string;
  /** Whom a push service may write to. */
  subject: string;
};

/** The keys that sign pushes (VAPID, RFC 8292); null on an installation without them: push is then not offered. */
export function pushKeys(): PushKeys | null {
  const { VAPID_PRIVATE_KEY: privateKey, APP_URL, MAIL_FROM } = env();
  if (!privateKey) return null;
  return {
    publicKey: publicKeyOf(privateKey),
    privateKey,
    subject: APP_URL.startsWith('https:') ? APP_URL : `mailto:${addressIn(MAIL_FROM)}`,
  };
}

/** The public half of a P-256 private key, both base64url. Throws when the key is none. */
export function publicKeyOf(privateKey: string): string {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  return curve.getPublicKey('base64url', 'uncompressed');
}

function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
