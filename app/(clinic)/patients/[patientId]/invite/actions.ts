'use server';

import { makePaperCode, revokeLink, sendLink } from '#lib/data/links/link-commands.ts';
import { action } from '#lib/guard/action.ts';

export const sendLinkAction = action(sendLink);
export const revokeLinkAction = action(revokeLink);
export const makePaperCodeAction = action(makePaperCode);
