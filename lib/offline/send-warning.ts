import { v7 as newId } from 'uuid';
import type { GateTick } from '#lib/clinical/history.ts';
import { deviceTime } from './device-clock.ts';
import type { Outcome } from './outbox.ts';
import { phoneOutbox } from './phone-outbox.ts';

export type WarningInput = {
  clientId: string;
  localDate: string;
  timezone: string;
  madeAt: string;
  ticks: GateTick[];
};

export function newWarning(ticks: readonly GateTick[]): WarningInput {
  return { clientId: newId(), ...deviceTime(), ticks: [...ticks] };
}

/** When the server stored it, ISO instant. */
export type WarningAnswer = { receivedAt: string | null };

/** Sends warning signs at once; they overtake everything else that waits. */
export function sendWarning(body: WarningInput): Promise<Outcome<WarningAnswer>> {
  return phoneOutbox().send<WarningAnswer>({
    id: `warning/${body.clientId}`,
    kind: 'warning',
    path: '/api/v1/warnings',
    body,
  });
}

/** Tells that the person has read the advice, and whether the sign was ticked by mistake. */
export function sendUnderstood(clientId: string, byMistake: boolean): Promise<Outcome<unknown>> {
  return phoneOutbox().send({
    id: `understood/${clientId}`,
    kind: 'understood',
    path: '/api/v1/warnings/understood',
    body: { clientId, byMistake },
  });
}
