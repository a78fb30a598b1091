import 'server-only';
import type { Tx } from '#lib/db/with-clinic.ts';
import { NO_EQUIPMENT } from './input.ts';
import { exercisesOfTemplate } from './used-in.ts';
import type { LibraryFilter } from './view.ts';

/** Share of a word's trigrams that must be found: lets one or two wrong letters through. */
const LIKENESS = 0.45;
/** Share that may be missing, a little more for the rounding. */
const MOST_MISSING = 1 - LIKENESS + 0.0001;

type Found = { slugs: string[]; all: number };

/**
 * Slugs of the exercises that match, best first: by likeness when words were given, otherwise by name; and how many
 * exercises there are without any filter. Behind row-level security no index of trigrams is used, because its
 * operators are not leakproof. So the clinic's own rows carry their trigrams as bits (`search_marks`): a likeness of
 * 0.45 needs that share of the trigrams asked for, and for each that is missing at most one bit can be missing. Rows
 * that miss more are passed over without being compared; no row that is alike can be.
 */
export async function findSlugs(tx: Tx, clinicId: string, filter: LibraryFilter): Promise<Found> {
  const { q, stage = null, category = null, direction = null, position = null, kind = null } = filter;
  const words = q.toLowerCase();
  const ofTemplate =
    filter.template === undefined ? null : ((await exercisesOfTemplate(tx, clinicId, filter.template)) ?? []);
  const needsNothing = filter.equipment === NO_EQUIPMENT;
  const thing = needsNothing ? null : (filter.equipment ?? null);
  const hasCatalog = filter.from === undefined || filter.from === 'catalog';
  const hasOwn = filter.from !== 'catalog';
  const isArchived = filter.from === 'archived';
  const rows = await tx.$queryRaw<Found[]>`
    select coalesce(array_agg(slug order by likeness desc, lower(text->'en'->>'name'), slug), '{}') as slugs,
      (select count(*)::int from catalog_exercises)
        + (select count(*)::int from exercises where clinic_id = ${clinicId}::uuid and archived_at is null) as "all"
    from (
      (select slug, data, text, case when ${words} = '' then 1 else word_similarity(${words}, search) end as likeness
      from catalog_exercises where ${hasCatalog} offset 0)
      union all
      (select slug, data, text, case when ${words} = '' then 1 else word_similarity(${words}, search) end as likeness
      from exercises
      where ${hasOwn} and clinic_id = ${clinicId}::uuid and (archived_at is not null) = ${isArchived}
        and bit_count(search_marks & (select search_marks(${words})))
          >= (select bit_count(search_marks(${words})) - floor(${MOST_MISSING}::float8 * cardinality(show_trgm(${words}))))
      offset 0)
    ) every_exercise
    where likeness >= ${LIKENESS}
      and (${stage}::int is null or data->'stages'->'suited' @> to_jsonb(${stage}::int))
      and (${category}::text is null or data->>'category' = ${category})
      and (${direction}::text is null or data->>'direction' = ${direction})
      and (${position}::text is null or data->>'position' = ${position})
      and (${kind}::text is null or data->'dose'->>'kind' = ${kind})
      and (${ofTemplate}::text[] is null or slug = any(${ofTemplate}::text[]))
      and (not ${needsNothing}::boolean or data->'equipment' = '[]'::jsonb)
      and (${thing}::text is null or data->'equipment' @> to_jsonb(${thing}::text))`;
  return rows[0] ?? { slugs: [], all: 0 };
}
