import 'server-only';
import { z } from 'zod';
import { valuesIn } from '#lib/clinical/intake/values.ts';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { SettingOverrides } from '#lib/clinical/settings.ts';
import { loadHelp } from '#lib/data/own/help.ts';
import { ageOn } from '#lib/data/patients/age.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, patientQuery, staffQuery } from '#lib/guard/entry.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import { OPEN } from './open-intake.ts';
import { namesOf } from './save-answers.ts';
import { mergeAnswers, type PatientRows, type StaffRows } from './stored.ts';
import { UNCONFIRMED } from './urgent-episode.ts';
import type { IntakeView, OpenIntake, OwnIntakeView } from './view.ts';

/** The intake of one patient: the open one with all answers, or what there was before. */
export const getIntake = staffQuery({
  name: 'intake.get',
  permission: 'patient.read',
  input: z.strictObject({ patientId: z.uuid() }),
  target: ({ tx, actor }, { patientId }) => findPatient(tx, actor.clinicId, patientId),
  run: async ({ tx, actor, target, now }): Promise<IntakeView> => {
    const { clinicId } = actor;
    const { intakes, episodes, ...person } = target;
    const [open] = intakes;
    const today = localDateAt(now.toISOString(), person.timezone);
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { ruleSettings: true, emergencyNumber: true, emergencyDepartment: true },
    });
    const isOwn = ({ id, stageTags }: { id: string; stageTags: string[] }) =>
      id === open?.episodeId || stageTags.includes(UNCONFIRMED);
    const { citation, instructions, statements } = catalog.rmdq.en;
    return {
      patient: {
        id: person.id,
        name: `${person.givenName} ${person.familyName}`,
        givenName: person.preferredName ?? person.givenName,
        age: ageOn(person.birthDate, today),
        recordNo: person.recordNo,
        pronouns: person.pronouns,
        phone: person.phone,
        email: person.email,
      },
      intake: open
        ? {
            id: open.id,
            openedOn: localDateAt(open.createdAt.toISOString(), person.timezone),
            updatedAt: open.updatedAt.toISOString(),
            answers: mergeAnswers(
              open.staffAnswers as StaffRows,
              open.patientAnswers as PatientRows,
              await namesOf(tx, clinicId),
            ),
            patientStartedAt: open.patientStartedAt?.toISOString() ?? null,
            patientDoneAt: open.patientDoneAt?.toISOString() ?? null,
          }
        : null,
      urgent: open ? await urgentOf(tx, clinicId, open.episodeId) : null,
      earlier: episodes
        .filter((episode) => !isOwn(episode))
        .map(({ openedOn, dischargedOn, stage }) => ({
          openedOn,
          dischargedOn,
          stage: stage as 1 | 2 | 3 | 4,
        })),
      confirmedOn: open ? null : await confirmedOn(tx, clinicId, person),
      hasOpenEpisode: episodes.some((episode) => !isOwn(episode) && episode.mode !== 'discharged'),
      ruleSettings: clinic.ruleSettings as SettingOverrides,
      emergencyNumber: clinic.emergencyNumber,
      emergencyDepartment: clinic.emergencyDepartment,
      today,
      timezone: person.timezone,
      rmdq: { citation, instructions, statements },
    };
  },
});

async function findPatient(tx: Tx, clinicId: string, patientId: string) {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: {
      id: true,
      recordNo: true,
      givenName: true,
      familyName: true,
      preferredName: true,
      pronouns: true,
      birthDate: true,
      phone: true,
      email: true,
      timezone: true,
      intakes: {
        where: OPEN,
        select: {
          id: true,
          episodeId: true,
          staffAnswers: true,
          patientAnswers: true,
          patientStartedAt: true,
          patientDoneAt: true,
          createdAt: true,
          updatedAt: true,
        },
      },
      episodes: {
        orderBy: { openedOn: 'desc' },
        select: { id: true, openedOn: true, dischargedOn: true, stage: true, stageTags: true, mode: true },
      },
    },
  });
  return patient && { ...patient, patientId: patient.id };
}

async function urgentOf(tx: Tx, clinicId: string, episodeId: string): Promise<IntakeView['urgent']> {
  const flags = await tx.flag.findMany({
    where: { clinicId, episodeId, severity: 'urgent' },
    orderBy: { openedAt: 'asc' },
    select: { id: true, says: true, openedAt: true, clearedAt: true },
  });
  if (flags.length === 0) return null;
  const open = flags.filter(({ clearedAt }) => clearedAt === null);
  return {
    openFlags: open.map(({ id, says, openedAt }) => ({ id, says, openedAt: openedAt.toISOString() })),
    isChecked: open.length === 0,
  };
}

async function confirmedOn(
  tx: Tx,
  clinicId: string,
  { id: patientId, timezone }: { id: string; timezone: string },
): Promise<string | null> {
  const last = await tx.intake.findFirst({
    where: { clinicId, patientId, confirmedAt: { not: null } },
    orderBy: { confirmedAt: 'desc' },
    select: { confirmedAt: true },
  });
  return last?.confirmedAt ? localDateAt(last.confirmedAt.toISOString(), timezone) : null;
}

const LISTED = 50;

/** Intakes of the clinic that wait to be confirmed, newest first. */
export const listOpenIntakes = staffQuery({
  name: 'intake.list-open',
  permission: 'intake.write',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<{ open: OpenIntake[]; today: string }> => {
    const open = await tx.$queryRaw<OpenIntake[]>`
      select p.id as "patientId", p.given_name || ' ' || p.family_name as name, p.record_no as "recordNo",
        to_char(i.created_at at time zone p.timezone, 'YYYY-MM-DD') as "openedOn", m.name as "therapistName",
        case when i.staff_answers <> '{}'::jsonb then 'with-therapist' when i.patient_done_at is not null then 'patient-done'
          when i.patient_started_at is not null then 'started' else 'not-opened' end as state
      from intakes i
      join patients p on p.clinic_id = i.clinic_id and p.id = i.patient_id
      join memberships m on m.clinic_id = i.clinic_id and m.id = i.therapist_id
      where i.clinic_id = ${actor.clinicId}::uuid and i.confirmed_at is null and i.dropped_at is null
      order by i.created_at desc limit ${LISTED}`;
    const { timezone } = await tx.clinic.findUniqueOrThrow({
      where: { id: actor.clinicId },
      select: { timezone: true },
    });
    return { open, today: localDateAt(now.toISOString(), timezone) };
  },
});

/** The patient's own part before the visit; null when nothing is to be answered. */
export const getOwnIntake = patientQuery({
  name: 'own.intake',
  permission: 'own.read',
  input: z.strictObject({}),
  target: noTarget,
  run: async ({ tx, actor, now }): Promise<OwnIntakeView> => {
    const { clinicId, patientId } = actor;
    const open = await tx.intake.findFirst({
      where: { clinicId, patientId, ...OPEN },
      select: {
        id: true,
        patientAnswers: true,
        patientDoneAt: true,
        patient: { select: { timezone: true } },
      },
    });
    return {
      givenName: actor.name,
      help: await loadHelp(tx, actor),
      today: localDateAt(now.toISOString(), open?.patient.timezone ?? 'UTC'),
      intake: open && {
        id: open.id,
        answers: valuesIn(mergeAnswers({}, open.patientAnswers as PatientRows)),
        isDone: open.patientDoneAt !== null,
      },
    };
  },
});
