import 'server-only';
import { z } from 'zod';
import { findSlugs } from '#lib/data/exercises/find-slugs.ts';
import { loadExercises } from '#lib/data/exercises/load-exercises.ts';
import { catalogPrograms } from '#lib/data/programs/catalog-programs.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import type { FindView, FoundPatient, FoundProgram } from './view.ts';

const PATIENTS_A_PAGE = 8;
const EXERCISES = 5;
const PROGRAMS = 4;
/** Share of a word's letter groups that must be found: lets one or two wrong letters through. */
const LIKENESS = 0.4;

export const FindInput = z.strictObject({
  q: z.string().trim().min(1).max(80),
  page: z.int().min(1).max(50).default(1),
});

/** Patients of the clinic by name or record number, exercises and programs by name; wrong letters are forgiven. */
export const find = staffQuery({
  name: 'find.search',
  permission: 'patient.read',
  input: FindInput,
  target: noTarget,
  run: async ({ tx, actor }, { q, page }): Promise<FindView> => {
    const { clinicId } = actor;
    const found = await findPatients(tx, clinicId, q, page);
    return {
      q,
      patients: found.slice(0, PATIENTS_A_PAGE),
      hasMore: found.length > PATIENTS_A_PAGE,
      exercises: page === 1 ? await findExercises(tx, clinicId, q) : [],
      programs: page === 1 ? findPrograms(q) : [],
    };
  },
  auditDetail: ({ page }, { patients }) => ({ page, patients: patients.length }),
});

/** One more than a page, to know whether there is another. */
function findPatients(tx: Tx, clinicId: string, q: string, page: number): Promise<FoundPatient[]> {
  const words = q.toLowerCase();
  const start = `${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return tx.$queryRaw<FoundPatient[]>`
    select id, name, record_no as "recordNo", birth_date as "birthDate",
      not exists (select from episodes e where e.clinic_id = found.clinic_id and e.patient_id = found.id) as "isNew"
    from (
      select clinic_id, id, record_no, birth_date, given_name || ' ' || family_name as name,
        case
          when lower(record_no) = ${words} then 3
          when lower(given_name) like ${start} or lower(family_name) like ${start}
            or lower(preferred_name) like ${start} or lower(given_name || ' ' || family_name) like ${start}
            or lower(family_name || ' ' || given_name) like ${start} or lower(record_no) like ${start} then 2
          else word_similarity(${words},
            lower(concat_ws(' ', given_name, preferred_name, family_name)))
        end as likeness
      from patients
      where clinic_id = ${clinicId}::uuid and archived_at is null
    ) found
    where likeness >= ${LIKENESS}
    order by likeness desc, lower(name), id
    limit ${PATIENTS_A_PAGE + 1} offset ${(page - 1) * PATIENTS_A_PAGE}`;
}

async function findExercises(tx: Tx, clinicId: string, q: string): Promise<FindView['exercises']> {
  const found = await findSlugs(tx, clinicId, { q });
  const slugs = found.slugs.slice(0, EXERCISES);
  const loaded = await loadExercises(tx, clinicId, slugs);
  return slugs.flatMap((slug) => {
    const exercise = loaded.get(slug);
    return exercise ? [{ slug, name: exercise.text.name, ownId: exercise.own?.id ?? null }] : [];
  });
}

/** Programs whose code is meant, or whose name holds every word. */
function findPrograms(q: string): FoundProgram[] {
  const words = q.toLowerCase().split(/\s+/);
  return catalogPrograms()
    .map(({ data, text }) => ({ slug: data.slug, code: data.code, name: text.name, stage: data.stage }))
    .filter(({ code, name }) =>
      words.every((word) => code.toLowerCase() === word || name.toLowerCase().includes(word)),
    )
    .slice(0, PROGRAMS);
}
