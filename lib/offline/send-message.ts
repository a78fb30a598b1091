import { v7 as newId } from 'uuid';
import type { OwnMessageAnswer, OwnMessageInput } from '#lib/data/thread/view.ts';
import { deviceTime } from './device-clock.ts';
import type { Outcome } from './outbox.ts';
import { phoneOutbox } from './phone-outbox.ts';

/** Keeps a message to the therapist on the phone and sends it; what can't be sent now goes later, with the same id. */
export function sendMessage(body: string): Promise<Outcome<OwnMessageAnswer>> {
  const message: OwnMessageInput = { clientId: newId(), ...deviceTime(), body };
  return phoneOutbox().send<OwnMessageAnswer>({
    id: `message/${message.clientId}`,
    kind: 'message',
    path: '/api/v1/messages',
    body: message,
  });
}
