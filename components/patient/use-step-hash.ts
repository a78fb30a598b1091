import { useEffect } from 'react';
import { STEP_DIALOGS, type StepDialogKind } from './dialogs/dialog-props.ts';

/** Address of a patient's page that begins a step there. */
export const stepAddress = (patientId: string, kind: StepDialogKind) => `/patients/${patientId}#step-${kind}`;

/** Begins the step that the address asks for, once; null where another part of the page does it. */
export function useStepHash(begin: ((kind: StepDialogKind) => void) | null): void {
  const isHere = begin !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page opens
  useEffect(() => {
    const kind = STEP_DIALOGS.find((one) => window.location.hash === `#step-${one}`);
    if (begin === null || kind === undefined) return;
    // Coming back to the page later must not begin it again.
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    begin(kind);
  }, [isHere]);
}
