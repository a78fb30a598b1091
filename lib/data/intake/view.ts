import type { AnswerKey, Answers } from '#lib/clinical/intake/answers.ts';
import type { SettingOverrides } from '#lib/clinical/settings.ts';
import type { RmdqForm } from '#lib/data/measures/view.ts';
import type { HelpView } from '#lib/data/own/view.ts';

/** One answer as it is stored, with where it came from. */
export type StoredAnswer = {
  value: Answers[AnswerKey] | null;
  from: 'patient' | 'staff';
  /** Who answered, for staff. */
  by: string;
  at: string;
  /** Goes up with every change by staff; 0 while only the patient has answered. */
  version: number;
  /** What the patient said, where staff changed it. */
  patientValue?: Answers[AnswerKey];
};

export type StoredAnswers = { [K in AnswerKey]?: StoredAnswer };

export type IntakeView = {
  patient: {
    id: string;
    name: string;
    givenName: string;
    age: number;
    recordNo: string;
    pronouns: string | null;
    phone: string | null;
    email: string | null;
  };
  intake: {
    id: string;
    openedOn: string;
    /** Changes with every saved answer; confirming names the one that was looked at. */
    updatedAt: string;
    answers: StoredAnswers;
    patientStartedAt: string | null;
    patientDoneAt: string | null;
  } | null;
  /** Set from the moment that there is an episode for this intake: only a warning sign makes one early. */
  urgent: { openFlags: { id: string; says: string; openedAt: string }[]; isChecked: boolean } | null;
  /** Episodes before this one, newest first. */
  earlier: { openedOn: string; dischargedOn: string | null; stage: 1 | 2 | 3 | 4 }[];
  /** The latest confirmed intake, when none is open. */
  confirmedOn: string | null;
  hasOpenEpisode: boolean;
  ruleSettings: SettingOverrides;
  emergencyNumber: string;
  emergencyDepartment: string;
  today: string;
  timezone: string;
  rmdq: RmdqForm;
};

export type SaveAnswer = {
  /** What is stored now, by key: the change, or what somebody else had answered meanwhile. */
  stored: StoredAnswers;
  /** Keys that were not saved because they had changed since. */
  conflicts: AnswerKey[];
  updatedAt: string;
  /** A warning sign was answered with yes: the flag is up. */
  isUrgent: boolean;
};

/** One line of the list of intakes that wait. */
export type OpenIntake = {
  patientId: string;
  name: string;
  recordNo: string;
  openedOn: string;
  therapistName: string;
  state: 'not-opened' | 'started' | 'patient-done' | 'with-therapist';
};

/** The patient's own part, before the visit. */
export type OwnIntakeView = {
  givenName: string;
  help: HelpView;
  today: string;
  intake: { id: string; answers: Answers; isDone: boolean } | null;
};

/** Somebody in the clinic with the same birth date and a like name. */
export type SimilarPatient = {
  id: string;
  name: string;
  birthDate: string;
  recordNo: string;
  isArchived: boolean;
};

export type CreatedPatient =
  | { isCreated: true; patientId: string; recordNo: string; mail: 'sent' | 'waiting' | 'none' }
  | { isCreated: false; similar: SimilarPatient[] };
