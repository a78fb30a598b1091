'use server';

import { recordExam } from '#lib/data/exams/record-exam.ts';
import { acknowledgeFlag } from '#lib/data/flags/acknowledge-flag.ts';
import { closeRedFlag } from '#lib/data/flags/close-red-flag.ts';
import { snoozeFlag } from '#lib/data/flags/snooze-flag.ts';
import { enterScore } from '#lib/data/measures/enter-score.ts';
import { sendMessage } from '#lib/data/messages/send-message.ts';
import { addNote } from '#lib/data/notes/add-note.ts';
import { action } from '#lib/guard/action.ts';

export const acknowledgeFlagAction = action(acknowledgeFlag);
export const snoozeFlagAction = action(snoozeFlag);
export const closeRedFlagAction = action(closeRedFlag);
export const addNoteAction = action(addNote);
export const sendMessageAction = action(sendMessage);
export const recordExamAction = action(recordExam);
export const enterScoreAction = action(enterScore);
