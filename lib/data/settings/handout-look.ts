import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { storage } from '#lib/storage/storage.ts';

export type HandoutLook = {
  /** The clinic's name on paper. */
  name: string;
  phone: string;
  /** WebP; null without one. */
  logo: Uint8Array | null;
};

/** How the clinic's hand-outs look, for whoever makes one inside the clinic's transaction. */
export async function handoutLook(tx: Tx, clinicId: string): Promise<HandoutLook> {
  const { name, handoutName, phone, logoKey } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { name: true, handoutName: true, phone: true, logoKey: true },
  });
  return { name: handoutName ?? name, phone, logo: logoKey === null ? null : await storage().get(logoKey) };
}
