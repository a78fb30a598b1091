'use server';

import { find } from '#lib/data/find/queries.ts';
import { action } from '#lib/guard/action.ts';

export const findAction = action(find);
