'use client';

import { createContext, useContext } from 'react';
import type { IntakeView } from '#lib/data/intake/view.ts';
import type { Intake } from './use-intake.ts';

export type IntakeScope = {
  view: IntakeView;
  intake: Intake;
  /** Managers look and change nothing. */
  isReadOnly: boolean;
};

const Context = createContext<IntakeScope | null>(null);

export const IntakeProvider = Context.Provider;

/** The answers and how to change them, inside an intake page. */
export function useIntakeScope(): IntakeScope {
  const scope = useContext(Context);
  if (!scope) throw new Error('Not inside an intake page');
  return scope;
}
