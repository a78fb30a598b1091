import 'server-only';
import { localDateAt } from '#lib/clinical/local-date.ts';
import type { Tx } from '#lib/db/with-clinic.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { ExercisePage } from './view.ts';

/** Templates of the catalog that name an exercise, and how many programs of the clinic hold it today or later. */
export async function usedIn(
  tx: Tx,
  clinicId: string,
  slug: string,
  now: Date,
): Promise<ExercisePage['usedIn']> {
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timezone: true } });
  const today = localDateAt(now.toISOString(), clinic.timezone);
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct p.id)::int as count
    from program_items i
    join program_phases h on h.clinic_id = i.clinic_id and h.id = i.phase_id
    join program_versions v on v.clinic_id = h.clinic_id and v.id = h.version_id
    join programs p on p.clinic_id = v.clinic_id and p.id = v.program_id
    where i.clinic_id = ${clinicId}::uuid and i.exercise = ${slug}
      and (p.ends_on is null or p.ends_on >= ${today})
      and v.version = (
        select max(newest.version) from program_versions newest
        where newest.clinic_id = p.clinic_id and newest.program_id = p.id)`;
  return { templates: templatesWith(slug), currentPrograms: row?.count ?? 0 };
}

function templatesWith(slug: string): { code: string; name: string }[] {
  return catalog.programs
    .filter(({ phases }) =>
      phases.some(({ items }) =>
        items.some(({ options }) =>
          options.some((option) => option.exercise === slug || option.whenEasy?.exercise === slug),
        ),
      ),
    )
    .map(({ code, slug: program }) => ({ code, name: catalog.programText.en[program]?.name ?? program }))
    .sort((a, b) => a.code.localeCompare(b.code));
}
