import { trafficLight } from '#lib/clinical/reactions.ts';
import type { ReportAnswer } from '#lib/data/own/view.ts';
import type { SubmittedReport } from './report-input.ts';

/** What the patient reads at once after exercising: easier next time (red), same dose (amber), or nothing. */
export function sessionAdvice(
  input: Pick<SubmittedReport, 'session' | 'settledByMorning' | 'exercises'>,
): ReportAnswer['advice'] {
  const pains = [input.session?.peakPain, ...input.exercises.map(({ pain }) => pain)].filter(
    (pain): pain is number => typeof pain === 'number',
  );
  const light = trafficLight({
    peakPain: pains.length > 0 ? Math.max(...pains) : null,
    settledByMorning: input.settledByMorning ?? null,
    response: input.exercises.some((log) => log.movedDown) ? 'down' : (input.session?.response ?? null),
  });
  if (light === 'red') return 'easier';
  return light === 'amber' ? 'same' : null;
}
