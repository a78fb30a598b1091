import type { CodeableConcept, Reference, Resource } from '@medplum/fhirtypes';

export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

/** Codes of our own, where no international one says the same. */
export const own = (base: string, code: string, text: string): CodeableConcept => ({
  coding: [{ system: `${base}/CodeSystem/sturdy`, code, display: text }],
  text,
});

export const terminology = (system: string, code: string): CodeableConcept => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});

/** `unknown`: asked, without an answer that we have. `not-performed`: nobody reported that day. Never zero. */
export const absent = (code: 'unknown' | 'not-performed', text: string): CodeableConcept => ({
  coding: [{ system: ABSENT, code }],
  text,
});

/** Numeric rating of pain from 0 to 10, with the place in words. */
export const pain = (base: string, place: 'leg' | 'back'): CodeableConcept => ({
  coding: [
    {
      system: LOINC,
      code: '72514-3',
      display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    },
    { system: `${base}/CodeSystem/sturdy`, code: `${place}-pain` },
  ],
  text:
    place === 'leg'
      ? 'Leg pain, last 24 hours, most of the time'
      : 'Back pain, last 24 hours, most of the time',
});

export const refer = <T extends Resource['resourceType']>(
  type: T,
  id: string,
  display?: string,
): Reference<Extract<Resource, { resourceType: T }>> => ({
  reference: `${type}/${id}`,
  ...(display === undefined ? {} : { display }),
});

export const STAGES: Readonly<Record<number, string>> = {
  1: 'early',
  2: 'exacerbating',
  3: 'chronic',
  4: 'recurring',
};

export const ZONES = ['none', 'back', 'buttock or groin', 'thigh', 'below the knee', 'foot'] as const;
export const NUMBNESS = ['none', 'a little', 'quite a bit', 'a lot'] as const;
