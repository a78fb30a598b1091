import 'server-only';
import type { z } from 'zod';
import type { StaffActor } from '#lib/auth/actor.ts';
import { laterDate, localDateAt } from '#lib/clinical/local-date.ts';
import type { ItemRecord } from '#lib/data/episodes/episode-record.ts';
import { loadEpisode } from '#lib/data/episodes/load-episode.ts';
import { programOn } from '#lib/data/episodes/plan-timeline.ts';
import { type LoadedExercise, loadExercises } from '#lib/data/exercises/load-exercises.ts';
import { findLink } from '#lib/data/links/patient-links.ts';
import { ScheduleSchema } from '#lib/data/programs/input.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import { type Drawing, frame, startAndEnd } from '#lib/figure/draw.ts';
import type { Person } from '#lib/figure/person.ts';
import { staffQuery } from '#lib/guard/entry.ts';
import { layOut } from '#lib/handout/lay-out.ts';
import { fileName, fromFileName, HandoutFileInput, HandoutInput } from './input.ts';
import { makeSheet } from './make-sheet.ts';
import { handoutPdf, measureText } from './pdf.ts';
import type { HandoutView } from './view.ts';

type Target = {
  patientId: string;
  name: string;
  givenName: string;
  recordNo: string;
  timezone: string;
  figure: Partial<Person>;
  episodeId: string | null;
  therapist: string;
  clinic: {
    name: string;
    phone: string;
    country: string;
    emergencyNumber: string;
    emergencyDepartment: string;
  };
};

type Asking = { tx: Tx; actor: StaffActor };

async function findTarget({ tx, actor }: Asking, patientId: string): Promise<Target | null> {
  const rows = await tx.$queryRaw<Target[]>`
    select p.id as "patientId", concat_ws(' ', p.given_name, p.family_name) as name,
      coalesce(p.preferred_name, p.given_name) as "givenName", p.record_no as "recordNo", p.timezone, p.figure,
      e.id as "episodeId", coalesce(m.name, '') as therapist,
      json_build_object('name', c.name, 'phone', c.phone, 'country', c.country,
        'emergencyNumber', c.emergency_number, 'emergencyDepartment', c.emergency_department) as clinic
    from patients p
    join clinics c on c.id = p.clinic_id
    left join lateral (select * from episodes one where one.clinic_id = p.clinic_id and one.patient_id = p.id
      order by one.discharged_on desc nulls first, one.opened_on desc limit 1) e on true
    left join memberships m on m.clinic_id = e.clinic_id and m.id = e.therapist_id
    where p.clinic_id = ${actor.clinicId}::uuid and p.id = ${patientId}::uuid`;
  return rows[0] ?? null;
}

/** The phase in force (or another one) as a sheet for paper, laid out for the printer that is asked for. */
export const getHandout = staffQuery({
  name: 'handout.get',
  permission: 'patient.read',
  input: HandoutInput,
  target: (ctx, { patientId }) => findTarget(ctx, patientId),
  run: ({ tx, actor, target, now }, input): Promise<HandoutView> =>
    handoutView({ tx, actor }, target, input, now),
});

/** The same sheet as a PDF. Without a program there is none: `not-found`. */
export const getHandoutPdf = staffQuery({
  name: 'handout.pdf',
  permission: 'patient.read',
  input: HandoutFileInput,
  target: (ctx, { patientId }) => findTarget(ctx, patientId),
  run: async (
    { tx, actor, target, now },
    { patientId, file },
  ): Promise<{ contentType: string; bytes: Uint8Array }> => {
    const asked = { patientId, ...fromFileName(file) };
    const { handout } = await handoutView({ tx, actor }, target, asked, now);
    if (!handout) throw new AppError('not-found');
    return { contentType: 'application/pdf', bytes: await handoutPdf(handout) };
  },
});

async function handoutView(
  { tx, actor }: Asking,
  target: Target,
  input: z.output<typeof HandoutInput>,
  now: Date,
): Promise<HandoutView> {
  const { clinicId } = actor;
  const { patientId, episodeId, clinic } = target;
  const today = localDateAt(now.toISOString(), target.timezone);
  const record = episodeId
    ? await loadEpisode(tx, { clinicId, patientId, episodeId }, { rulesOn: today })
    : null;
  const view = {
    patient: { id: patientId, name: target.name, givenName: target.givenName },
    timezone: target.timezone,
    hasOpenRedFlag:
      record?.flags.some((flag) => flag.severity === 'urgent' && flag.clearedAt === null) ?? false,
  };
  const program = record && programOn(record.programs, today);
  const version = program?.versions.at(-1);
  const isOver = program?.endsOn != null && program.endsOn < today;
  if (!record || !program || !version || isOver) return { ...view, handout: null };
  const inForce = program.phaseStarts.findLast((start) => start.startedOn <= today)?.position ?? 1;
  const phase =
    version.phases.find((one) => one.position === (input.phase ?? inForce)) ?? version.phases.at(0);
  if (!phase) return { ...view, handout: null };
  const exercises = await loadExercises(
    tx,
    clinicId,
    phase.items.map((item) => item.exercise),
  );
  const { schedule } = await tx.program.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: program.id } },
    select: { schedule: true },
  });
  const link = await findLink(tx, clinicId, patientId);
  const sheet = await makeSheet({
    clinic,
    patient: { name: target.name, givenName: target.givenName, recordNo: target.recordNo },
    therapist: target.therapist,
    today,
    from: laterDate(program.startsOn, today),
    program: { title: program.title, version: version.version },
    phase: { number: phase.position, title: phase.title },
    items: phase.items,
    exercises,
    times: ScheduleSchema.safeParse(schedule).data?.times ?? [],
    linkUrl: link?.url ?? null,
  });
  const paper = input.paper ?? (USES_LETTER.has(clinic.country) ? 'letter' : 'a4');
  const size = input.size ?? 'usual';
  return {
    ...view,
    handout: {
      paper,
      size,
      phase: phase.position,
      phases: version.phases.map(({ position, title }) => ({ number: position, title })),
      startsOn: program.startsOn > today ? program.startsOn : null,
      file: fileName({ paper, size, phase: phase.position }),
      sheet,
      laidOut: layOut(sheet, { paper, isLarge: size === 'large', measure: await measureText() }),
      drawings: drawn(phase.items, exercises, target.figure),
      person: target.figure,
    },
  };
}

const USES_LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO']);

/** Start and end of what the sheet shows as a row, in its order. */
function drawn(
  items: readonly ItemRecord[],
  exercises: ReadonlyMap<string, LoadedExercise>,
  person: Partial<Person>,
): ([Drawing, Drawing] | null)[] {
  return items
    .filter((item) => !item.asNeeded && exercises.get(item.exercise)?.data.dose.everyMinutes === undefined)
    .map(({ exercise, side }) => {
      const record = exercises.get(exercise)?.figure;
      if (!record) return null;
      const [start, end] = startAndEnd(record);
      const options = { person, ...(side === 'left' || side === 'right' ? { side } : {}) };
      return [frame(record, start, options), frame(record, end, options)];
    });
}
