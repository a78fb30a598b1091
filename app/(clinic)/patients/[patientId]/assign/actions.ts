'use server';

import { assignProgram } from '#lib/data/programs/assign-program.ts';
import { changeProgram } from '#lib/data/programs/change-program.ts';
import { progressPhase } from '#lib/data/programs/progress-phase.ts';
import { action } from '#lib/guard/action.ts';

export const assignProgramAction = action(assignProgram);
export const changeProgramAction = action(changeProgram);
export const progressPhaseAction = action(progressPhase);
