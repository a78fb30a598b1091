import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { NO_EQUIPMENT } from './input.ts';
import { exercisesOfTemplate } from './used-in.ts';
import type { LibraryFilter } from './view.ts';

/** Share of a word's trigrams that must be found: lets one or two wrong letters through. */
const LIKENESS = '0.45';

/** Slugs of the exercises that match, best first: by likeness when words were given, otherwise by name. */
export async function findSlugs(tx: Tx, clinicId: string, filter: LibraryFilter): Promise<string[]> {
  const { q, stage = null, category = null, direction = null, position = null } = filter;
  const { kind = null } = filter;
  const words = q.toLowerCase();
  const ofTemplate =
    filter.template === undefined ? null : ((await exercisesOfTemplate(tx, clinicId, filter.template)) ?? []);
  const needsNothing = filter.equipment === NO_EQUIPMENT;
  const thing = needsNothing ? null : (filter.equipment ?? null);
  const hasCatalog = filter.from === undefined || filter.from === 'catalog';
  const hasOwn = filter.from !== 'catalog';
  const isArchived = filter.from === 'archived';
  await tx.$queryRaw`select set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)`;
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    with every_exercise as (
      select slug, data, search, text->'en'->>'name' as name
      from catalog_exercises where ${hasCatalog} and (${words} = '' or ${words} <% search)
      union all
      select slug, data, search, text->'en'->>'name' as name
      from exercises
      where ${hasOwn} and clinic_id = ${clinicId}::uuid and (archived_at is not null) = ${isArchived}
        and (${words} = '' or ${words} <% search)
    )
    select slug from every_exercise
    where (${stage}::int is null or data->'stages'->'suited' @> to_jsonb(${stage}::int))
      and (${category}::text is null or data->>'category' = ${category})
      and (${direction}::text is null or data->>'direction' = ${direction})
      and (${position}::text is null or data->>'position' = ${position})
      and (${kind}::text is null or data->'dose'->>'kind' = ${kind})
      and (${ofTemplate}::text[] is null or slug = any(${ofTemplate}::text[]))
      and (not ${needsNothing}::boolean or data->'equipment' = '[]'::jsonb)
      and (${thing}::text is null or data->'equipment' @> to_jsonb(${thing}::text))
    order by case when ${words} = '' then 0 else word_similarity(${words}, search) end desc, lower(name), slug`;
  return rows.map((row) => row.slug);
}
