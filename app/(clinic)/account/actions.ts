'use server';

import { listOtherClinics } from '#lib/data/accounts/queries.ts';
import { action } from '#lib/guard/action.ts';

export const otherClinicsAction = action(listOtherClinics);
