'use server';

import { saveOwnAnswers } from '#lib/data/intake/save-answers.ts';
import { action } from '#lib/guard/action.ts';

export const saveOwnAnswersAction = action(saveOwnAnswers);
