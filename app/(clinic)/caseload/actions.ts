'use server';

import { listFilterChoices } from '#lib/data/caseload/choices.ts';
import { acceptHandover, handOver } from '#lib/data/caseload/hand-over.ts';
import { listCaseload } from '#lib/data/caseload/queries.ts';
import { undoLookedAt } from '#lib/data/caseload/round.ts';
import { undoAcknowledge } from '#lib/data/flags/undo-acknowledge.ts';
import { wakeFlag } from '#lib/data/flags/wake-flag.ts';
import { recallMessage } from '#lib/data/messages/recall-message.ts';
import { action } from '#lib/guard/action.ts';

export const moreCaseloadAction = action(listCaseload);
export const filterChoicesAction = action(listFilterChoices);
export const handOverAction = action(handOver);
export const acceptHandoverAction = action(acceptHandover);
export const undoAcknowledgeAction = action(undoAcknowledge);
export const undoLookedAction = action(undoLookedAt);
export const wakeFlagAction = action(wakeFlag);
export const recallMessageAction = action(recallMessage);
