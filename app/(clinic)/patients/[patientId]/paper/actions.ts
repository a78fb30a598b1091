'use server';

import { savePaper } from '#lib/data/paper/save-paper.ts';
import { action } from '#lib/guard/action.ts';

export const savePaperAction = action(savePaper);
