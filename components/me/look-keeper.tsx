'use client';

import { useEffect } from 'react';
import { keepLook } from '#components/figure/own-look.ts';
import type { Look } from '#lib/data/me/view.ts';

/** Keeps the chosen look on this phone, where the player finds it without a network too. */
export function LookKeeper({ look }: { look: Look }) {
  useEffect(() => keepLook(look), [look]);
  return null;
}
