'use server';

import { markThreadDone, markThreadRead, reopenThread } from '#lib/data/messages/keep-thread.ts';
import { getEarlier, getInbox } from '#lib/data/messages/queries.ts';
import { sendMessage } from '#lib/data/messages/send-message.ts';
import { action } from '#lib/guard/action.ts';

export const moreThreadsAction = action(getInbox);
export const earlierMessagesAction = action(getEarlier);
export const markReadAction = action(markThreadRead);
export const markDoneAction = action(markThreadDone);
export const reopenThreadAction = action(reopenThread);
export const answerAction = action(sendMessage);
