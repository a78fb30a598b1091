import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import { ownTemplates } from '#lib/data/programs/own-templates.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { ExercisePage } from './view.ts';

/** Most programs that are named. */
const MOST = 12;

type Row = ExercisePage['usedIn']['programs'][number] & { count: number };

/** Templates that name an exercise, and the programs of the clinic that hold it today or later. */
export async function usedIn(
  tx: Tx,
  clinicId: string,
  slug: string,
  now: Date,
): Promise<ExercisePage['usedIn']> {
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timezone: true } });
  const today = localDateAt(now.toISOString(), clinic.timezone);
  const rows = await tx.$queryRaw<Row[]>`
    with held as (
      select distinct p.id, p.title, p.patient_id
      from program_items i
      join program_phases h on h.clinic_id = i.clinic_id and h.id = i.phase_id
      join program_versions v on v.clinic_id = h.clinic_id and v.id = h.version_id
      join programs p on p.clinic_id = v.clinic_id and p.id = v.program_id
      where i.clinic_id = ${clinicId}::uuid and i.exercise = ${slug}
        and (p.ends_on is null or p.ends_on >= ${today})
        and v.version = (
          select max(newest.version) from program_versions newest
          where newest.clinic_id = p.clinic_id and newest.program_id = p.id)
    )
    select held.id as "programId", held.title, t.id as "patientId",
      t.given_name || ' ' || t.family_name as "patientName", (count(*) over ())::int as count
    from held join patients t on t.clinic_id = ${clinicId}::uuid and t.id = held.patient_id
    order by lower(t.family_name), lower(t.given_name), held.id limit ${MOST}`;
  const own = await ownTemplates(tx, clinicId);
  return {
    templates: [
      ...catalogTemplatesWith(slug),
      ...own
        .filter(({ data }) =>
          data.phases.some(({ items }) => items.some(({ prescription }) => prescription.exercise === slug)),
        )
        .map((template) => ({ slug: template.slug, code: null, name: template.text.name })),
    ],
    programs: rows.map(({ count: _, ...row }) => row),
    currentPrograms: rows[0]?.count ?? 0,
  };
}

/** Every exercise that a template may give, alternatives among them; null for a template that is not there. */
export async function exercisesOfTemplate(tx: Tx, clinicId: string, slug: string): Promise<string[] | null> {
  const program = catalog.programs.find((one) => one.slug === slug);
  if (program) return exercisesOf(program);
  const own = (await ownTemplates(tx, clinicId, 'all')).find((template) => template.slug === slug);
  if (!own) return null;
  return own.data.phases.flatMap(({ items }) => items.map(({ prescription }) => prescription.exercise));
}

/** What a template is called; null when it is not there. */
export async function templateName(tx: Tx, clinicId: string, slug: string): Promise<string | null> {
  const text = catalog.programText.en[slug];
  if (text) return text.name;
  return (
    (await ownTemplates(tx, clinicId, 'all')).find((template) => template.slug === slug)?.text.name ?? null
  );
}

function catalogTemplatesWith(slug: string): { slug: string; code: string; name: string }[] {
  return catalog.programs
    .filter((program) => exercisesOf(program).includes(slug))
    .map(({ code, slug: program }) => ({
      slug: program,
      code,
      name: catalog.programText.en[program]?.name ?? program,
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

function exercisesOf({ phases }: (typeof catalog.programs)[number]): string[] {
  return phases.flatMap(({ items }) =>
    items.flatMap(({ options }) =>
      options.flatMap((option) => [option.exercise, ...(option.whenEasy ? [option.whenEasy.exercise] : [])]),
    ),
  );
}
