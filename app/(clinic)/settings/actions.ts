'use server';

import { removeLogo } from '#lib/data/settings/logo.ts';
import { previewRules } from '#lib/data/settings/preview-rules.ts';
import { saveClinic } from '#lib/data/settings/save-clinic.ts';
import { saveRules } from '#lib/data/settings/save-rules.ts';
import { action } from '#lib/guard/action.ts';

export const previewRulesAction = action(previewRules);
export const saveRulesAction = action(saveRules);
export const saveClinicAction = action(saveClinic);
export const removeLogoAction = action(removeLogo);
