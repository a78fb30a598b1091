'use server';

import { endDevice, saveLook } from '#lib/data/me/commands.ts';
import { action } from '#lib/guard/action.ts';

export const saveLookAction = action(saveLook);
export const endDeviceAction = action(endDevice);
