import { v7 as newId } from 'uuid';
import type { ReportAnswer, ReportInput } from '#lib/data/own/view.ts';
import { deviceTime } from './device-clock.ts';
import type { Outcome } from './outbox.ts';
import { phoneOutbox } from './phone-outbox.ts';

export type ReportContent = Omit<ReportInput, 'clientId' | 'localDate' | 'timezone' | 'madeAt'>;
export type ReportOutcome = Outcome<ReportAnswer>;

/**
 * Builds a report with an id and the date, zone and time of this device, keeps it on the phone and sends it. What
 * can't be sent now goes later, with the same id. `day` is the local date it speaks of when that is not today.
 */
export function sendReport(
  content: ReportContent,
  day?: { localDate: string; timezone: string },
): Promise<ReportOutcome> {
  const body: ReportInput = { clientId: newId(), ...deviceTime(), ...day, ...content };
  return phoneOutbox().send<ReportAnswer>({
    id: `report/${body.clientId}`,
    kind: 'report',
    path: '/api/v1/reports',
    body,
  });
}
