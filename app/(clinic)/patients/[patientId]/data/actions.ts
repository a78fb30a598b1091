'use server';

import { erasePatient } from '#lib/data/erasure/erase-patient.ts';
import { action } from '#lib/guard/action.ts';

export const erasePatientAction = action(erasePatient);
