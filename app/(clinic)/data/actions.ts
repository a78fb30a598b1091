'use server';

import { confirmMinutes } from '#lib/data/activity/confirm-minutes.ts';
import { switchActivityReport } from '#lib/data/activity/switch-report.ts';
import { requestExport } from '#lib/data/exports/request-export.ts';
import { createKey } from '#lib/data/keys/create-key.ts';
import { revokeKey } from '#lib/data/keys/revoke-key.ts';
import { action } from '#lib/guard/action.ts';

export const requestExportAction = action(requestExport);
export const createKeyAction = action(createKey);
export const revokeKeyAction = action(revokeKey);
export const switchActivityAction = action(switchActivityReport);
export const confirmMinutesAction = action(confirmMinutes);
