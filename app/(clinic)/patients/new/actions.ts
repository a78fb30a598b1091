'use server';

import { createPatient } from '#lib/data/patients/create-patient.ts';
import { action } from '#lib/guard/action.ts';

export const createPatientAction = action(createPatient);
