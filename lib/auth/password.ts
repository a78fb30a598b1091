import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Checked when the account is unknown, so that known and unknown take the same time. */
let dummyHash: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** True only when `storedHash` exists and belongs to `password`; always costs one verification. */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  dummyHash ??= hashPassword('no account has this password');
  const matches = await verify(storedHash ?? (await dummyHash), password);
  return matches && storedHash !== null;
}
