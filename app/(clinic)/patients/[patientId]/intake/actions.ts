'use server';

import { confirmIntake } from '#lib/data/intake/confirm-intake.ts';
import { saveAnswers } from '#lib/data/intake/save-answers.ts';
import { dropIntake, startIntake } from '#lib/data/intake/start-intake.ts';
import { action } from '#lib/guard/action.ts';

export const saveAnswersAction = action(saveAnswers);
export const confirmIntakeAction = action(confirmIntake);
export const startIntakeAction = action(startIntake);
export const dropIntakeAction = action(dropIntake);
