import type { Person } from '#lib/figure/person.ts';

/** What the patient may choose of the drawn person. */
export type Look = Pick<Person, 'skin' | 'hair' | 'hairColor' | 'outfit' | 'sleeves' | 'legs'>;

/** A phone that opens the app without asking for the birth date. */
export type DeviceView = { id: string; label: string; since: string; lastUsed: string };

/** What is stored about the patient, as counts of things a person knows. */
export type StoredView = {
  since: string;
  checkIns: number;
  exercises: number;
  questions: number;
  messages: number;
  programs: number;
};

export type MeView = {
  name: string;
  clinicName: string;
  clinicPhone: string;
  timezone: string;
  look: Look;
  devices: DeviceView[];
  stored: StoredView;
  hasReminders: boolean;
};
