import { type Clock, earlier } from '../clock.ts';
import type { PersonStory } from '../person.ts';
import { idOf } from '../random.ts';

/** Whose rows are being made: the story with its ids and its clock. */
export type Subject = {
  story: PersonStory;
  clock: Clock;
  clinicId: string;
  patientId: string;
  episodeId: string;
  /** Membership of the therapist. */
  therapistId: string;
  /** The three keys that every row of this episode carries. */
  keys: { clinicId: string; patientId: string; episodeId: string };
  id: (name: string, at?: Date) => string;
  /** An instant, but never later than now. */
  past: (ago: number, minute: number) => Date;
};

export const clinicIdOf = (clinicKey: string): string => idOf(`${clinicKey}/clinic`);
export const memberIdOf = (clinicKey: string, staffKey: string): string =>
  idOf(`${clinicKey}/member/${staffKey}`);
export const patientIdOf = (clinicKey: string, personKey: string): string =>
  idOf(`${clinicKey}/patient/${personKey}`);
export const linkIdOf = (clinicKey: string, personKey: string): string =>
  idOf(`${clinicKey}/link/${personKey}`);

export function subjectOf(clinicKey: string, story: PersonStory, clock: Clock): Subject {
  const clinicId = clinicIdOf(clinicKey);
  const patientId = patientIdOf(clinicKey, story.key);
  const id = (name: string, at?: Date) => idOf(`${clinicKey}/${story.key}/${name}`, at);
  const episodeId = id('episode');
  const past = (ago: number, minute: number) => earlier(clock.at(ago, minute), clock.now);
  return {
    story,
    clock,
    clinicId,
    patientId,
    episodeId,
    therapistId: memberIdOf(clinicKey, story.therapist),
    keys: { clinicId, patientId, episodeId },
    id,
    past,
  };
}
