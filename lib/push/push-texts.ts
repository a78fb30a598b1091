import type { PushMessage } from './push-sender.ts';

/** Each kind of push in the words of a locked screen: that it is time, and nothing of why. */
export const PUSH_TEXTS = {
  routine: { title: 'Sturdy', body: 'Time for your Sturdy routine.', url: '/today', tag: 'routine' },
  second: {
    title: 'Sturdy',
    body: 'Your Sturdy routine still fits in today.',
    url: '/today',
    tag: 'routine',
  },
  move: { title: 'Sturdy', body: 'Time to change your position.', url: '/today', tag: 'move' },
  try: { title: 'Sturdy', body: 'This is how a reminder looks.', url: '/me/reminders', tag: 'try' },
} as const satisfies Record<string, PushMessage>;
