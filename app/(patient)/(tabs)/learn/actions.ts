'use server';

import { checkWorkspace } from '#lib/data/learn/commands.ts';
import { action } from '#lib/guard/action.ts';

export const checkWorkspaceAction = action(checkWorkspace);
