'use server';

import { assignProgram } from '#lib/data/programs/assign-program.ts';
import { changeProgram } from '#lib/data/programs/change-program.ts';
import { discardDraft, saveDraft } from '#lib/data/programs/kept-drafts.ts';
import { progressPhase } from '#lib/data/programs/progress-phase.ts';
import { recordDirection } from '#lib/data/programs/record-direction.ts';
import { saveTemplate } from '#lib/data/programs/save-template.ts';
import { action } from '#lib/guard/action.ts';

export const assignProgramAction = action(assignProgram);
export const changeProgramAction = action(changeProgram);
export const progressPhaseAction = action(progressPhase);
export const saveDraftAction = action(saveDraft);
export const discardDraftAction = action(discardDraft);
export const recordDirectionAction = action(recordDirection);
export const saveTemplateAction = action(saveTemplate);
