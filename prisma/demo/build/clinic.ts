import { asJson } from '#lib/db/json.ts';
import type { Clock } from '../clock.ts';
import type { ClinicStory, PersonStory } from '../person.ts';
import { idOf } from '../random.ts';
import { addEarlierEpisodes } from './earlier.ts';
import { addEpisode, addLink } from './episode.ts';
import { addMeasures } from './measures.ts';
import { addPrograms, programsOf } from './programs.ts';
import { addReports } from './reports.ts';
import { type ClinicRows, emptyLists, type RowLists } from './rows.ts';
import { addStageDecision, suggestionFor } from './stage.ts';
import { clinicIdOf, memberIdOf, type Subject, subjectOf } from './subject.ts';
import { addMessages, addNotes, addPauses, addReviews } from './words.ts';

const CLINIC_AGE_DAYS = 800;
const FIRST_RECORD_NO = 1001;
/** 555-0100 to 555-0199 are reserved for fiction. */
const FIRST_PATIENT_NUMBER = 101;

export const userIdOf = (email: string): string => idOf(`user/${email}`);

function addStaff(rows: RowLists, story: ClinicStory, clock: Clock): void {
  const createdAt = clock.at(CLINIC_AGE_DAYS, 9 * 60);
  for (const { key, name, title, role, email } of story.staff) {
    const userId = userIdOf(email);
    rows.users.push({ id: userId, email, name, createdAt, passwordChangedAt: createdAt });
    rows.memberships.push({
      clinicId: clinicIdOf(story.key),
      id: memberIdOf(story.key, key),
      userId,
      role,
      name,
      title,
      createdAt,
    });
  }
}

function addPatient(rows: RowLists, clinic: ClinicStory, subject: Subject, index: number): void {
  const { story, clinicId, patientId, clock } = subject;
  const firstSeen = Math.max(story.day0, ...(story.earlier ?? []).map((episode) => episode.openedAgo));
  rows.patients.push({
    clinicId,
    id: patientId,
    recordNo: `${initialsOf(clinic.name)}-${FIRST_RECORD_NO + index}`,
    givenName: story.given,
    familyName: story.family,
    preferredName: story.preferred ?? null,
    pronouns: story.pronouns ?? null,
    birthDate: story.born,
    phone: `(${clinic.areaCode}) 555-0${FIRST_PATIENT_NUMBER + index}`,
    email: `${story.key.replaceAll('-', '.')}@example.com`,
    nextOfKin: story.nextOfKin ?? null,
    timezone: clock.timezone,
    figure: asJson(story.look),
    createdAt: subject.past(firstSeen, 9 * 60 + 5),
  });
}

const initialsOf = (name: string) =>
  name
    .split(' ')
    .slice(0, 2)
    .map((word) => word[0])
    .join('');

function addPerson(
  rows: RowLists,
  clinic: ClinicStory,
  story: PersonStory,
  index: number,
  clock: Clock,
): void {
  const subject = subjectOf(clinic.key, story, clock);
  const suggestion = suggestionFor(subject);
  const programs = programsOf(subject, story.programs);
  addPatient(rows, clinic, subject, index);
  addEarlierEpisodes(rows, subject);
  addEpisode(rows, subject, suggestion);
  addStageDecision(rows, subject, suggestion);
  addLink(rows, clinic.key, subject);
  addPrograms(rows, subject, programs, story.programs);
  addPauses(rows, subject);
  addReviews(rows, subject);
  addReports(rows, subject, programs);
  addMeasures(rows, subject);
  addNotes(rows, subject);
  addMessages(rows, subject);
}

/** All rows of one demo clinic; the same story and clock always give the same rows. */
export function buildClinic(story: ClinicStory, clock: Clock): ClinicRows {
  const rows = emptyLists();
  addStaff(rows, story, clock);
  story.people.forEach((person, index) => {
    addPerson(rows, story, person, index, clock);
  });
  return {
    clinic: {
      id: clinicIdOf(story.key),
      name: story.name,
      phone: story.phone,
      timezone: story.timezone,
      emergencyDepartment: story.emergencyDepartment,
      adviceLine: story.adviceLine,
      isDemo: true,
      contactsConfirmedAt: clock.now,
      createdAt: clock.now,
    },
    ...rows,
  };
}
