import { v7 as newId } from 'uuid';
import type { MeasuresAnswer, MeasuresInput } from '#lib/data/measures/view.ts';
import { deviceTime } from './device-clock.ts';
import type { Outcome } from './outbox.ts';
import { phoneOutbox } from './phone-outbox.ts';

export type MeasuresContent = Omit<MeasuresInput, 'clientId' | 'localDate' | 'timezone' | 'madeAt'>;

/** Keeps the answers on the phone and sends them; what can't be sent now goes later, with the same id. */
export function sendMeasures(content: MeasuresContent): Promise<Outcome<MeasuresAnswer>> {
  const body: MeasuresInput = { clientId: newId(), ...deviceTime(), ...content };
  return phoneOutbox().send<MeasuresAnswer>({
    id: `measures/${body.clientId}`,
    kind: 'measures',
    path: '/api/v1/measures',
    body,
  });
}
