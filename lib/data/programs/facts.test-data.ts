import type { PatientFacts } from './patient-facts.ts';

/** A patient in the second stage whose direction was not tested, with nothing else known. */
export function factsOf(known: Partial<PatientFacts> = {}): PatientFacts {
  return {
    stage: 2,
    side: 'left',
    direction: 'untested',
    earlierDirection: null,
    precautions: new Set(),
    hasOpenRedFlag: false,
    matches: new Set(),
    pain: { leg: 6, back: 3 },
    hasRecovered: false,
    ...known,
  };
}
