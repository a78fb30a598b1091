'use server';

import { listCaseload } from '#lib/data/caseload/queries.ts';
import { action } from '#lib/guard/action.ts';

export const moreCaseloadAction = action(listCaseload);
