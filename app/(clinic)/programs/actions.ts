'use server';

import { archiveTemplate, renameTemplate } from '#lib/data/programs/manage-templates.ts';
import { action } from '#lib/guard/action.ts';

export const renameTemplateAction = action(renameTemplate);
export const archiveTemplateAction = action(archiveTemplate);
