'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { StepDialogKind, StepDialogProps } from './dialog-props.ts';

// Each dialog is fetched when it is first opened: most visits open none.
const DIALOGS: Record<StepDialogKind | 'dismiss', ComponentType<StepDialogProps>> = {
  call: dynamic(() => import('./call-dialog.tsx')),
  message: dynamic(() => import('./act-message-dialog.tsx')),
  step: dynamic(() => import('./step-dialog.tsx')),
  halve: dynamic(() => import('./halve-dialog.tsx')),
  swap: dynamic(() => import('./swap-dialog.tsx')),
  shorten: dynamic(() => import('./shorten-dialog.tsx')),
  extend: dynamic(() => import('./extend-dialog.tsx')),
  phase: dynamic(() => import('./phase-dialog.tsx')),
  direction: dynamic(() => import('./direction-dialog.tsx')),
  review: dynamic(() => import('./review-dialog.tsx')),
  referral: dynamic(() => import('./referral-dialog.tsx')),
  stage: dynamic(() => import('./stage-dialog.tsx')),
  discharge: dynamic(() => import('./discharge-dialog.tsx')),
  episode: dynamic(() => import('./episode-dialog.tsx')),
  dismiss: dynamic(() => import('./dismiss-dialog.tsx')),
};

/** The dialog of a step. Needs the areas `acts`, `glyph`, `patient`, `rules`, `today` and `ui`. */
export function OpenDialog({ kind, ...props }: StepDialogProps & { kind: StepDialogKind | 'dismiss' }) {
  const Chosen = DIALOGS[kind];
  return <Chosen {...props} />;
}
