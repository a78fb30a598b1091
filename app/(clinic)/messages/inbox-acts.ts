import type { InboxActs } from '#components/inbox/inbox-acts.ts';
import {
  answerAction,
  earlierMessagesAction,
  markDoneAction,
  markReadAction,
  moreThreadsAction,
  reopenThreadAction,
} from './actions.ts';

export const INBOX_ACTS: InboxActs = {
  more: moreThreadsAction,
  earlier: earlierMessagesAction,
  markRead: markReadAction,
  markDone: markDoneAction,
  reopen: reopenThreadAction,
  answer: answerAction,
};
