import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { frame, startAndEnd } from '#lib/figure/draw.ts';
import { FIGURES } from '#lib/figure/registry.ts';
import { toSvg } from '#lib/figure/svg.ts';
import { moves } from '#lib/figure/timeline.ts';
import { seedCatalog } from '#prisma/demo/seed-demo.ts';
import { node, run, stripTypes } from '#scripts/boot/children.ts';
import { withClient } from '#scripts/boot/sql.ts';
import { benchEnv } from '../apps.ts';
import type { Bench } from '../bench.ts';
import { idOf } from '../data-set/ids.ts';
import { median, percentile } from '../load.ts';
import { type Finding, round } from '../outcome.ts';

const EXERCISES = 1_000;
const MOST_SEARCH_MS = 20;
const KB = 1024;
const MOST_STILL_KB = 6;
const MOST_POSES_KB = 3;
const MOST_ENGINE_KB = 30;

/** P11: the library's search over 1,000 exercises, and what its pictures weigh. */
export async function measureLibrary(bench: Bench): Promise<Finding[]> {
  return [await measureSearch(bench), ...measurePictures(), await measureEngine()];
}

/** The clinic's own exercises: copies of the catalog under names of their own, up to 1,000 with the catalog. */
async function addExercises({ superuserUrl, ownerUrl }: Bench['database']): Promise<void> {
  await seedCatalog(ownerUrl);
  await withClient(superuserUrl, async (client) => {
    await client.query(
      `insert into exercises (clinic_id, id, slug, copied_from, data, text, search, created_by)
       select $1, gen_random_uuid(), 'own-bench-' || n, c.slug, c.data,
         jsonb_set(c.text, '{en,name}', to_jsonb((c.text->'en'->>'name') || ' variant ' || n)),
         c.search || ' variant ' || n, $2
       from generate_series(1, $3::int - (select count(*)::int from catalog_exercises)) n
       join (select *, row_number() over (order by slug) as place from catalog_exercises) c
         on c.place = 1 + n % (select count(*)::int from catalog_exercises)
       on conflict do nothing`,
      [idOf('clinic', 0), idOf('membership', 1), EXERCISES],
    );
    await client.query('analyze exercises, catalog_exercises');
    await client.query('update sessions set last_seen_at = now()');
  });
}

async function measureSearch(bench: Bench): Promise<Finding> {
  await addExercises(bench.database);
  const env = benchEnv(bench.secrets, bench.database.appUrl, 0);
  const script = path.join(import.meta.dirname, '..', 'search-worker.ts');
  const worker = node([...stripTypes(), '--conditions=react-server', script], { env, log: 'bench-search' });
  const { output } = await run(worker);
  const { times, all } = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as {
    times: number[];
    all: number;
  };
  const p95 = percentile(times, 0.95);
  return {
    id: 'P11',
    what: `Library search over ${all.toLocaleString('en')} exercises, guard and audit included`,
    value: `p95 ${round(p95, 1)} ms`,
    goal: `p95 at most ${MOST_SEARCH_MS} ms`,
    isMet: p95 <= MOST_SEARCH_MS && all === EXERCISES,
    measured: { searches: times.length, median: `${round(median(times), 1)} ms` },
  };
}

const gzipped = (text: string) => gzipSync(text).length;

function sizes(what: string, bytes: ReadonlyMap<string, number>, mostKb: number): Finding {
  const sorted = [...bytes].sort(([, a], [, b]) => b - a);
  const [slug, most] = sorted[0] ?? ['', 0];
  return {
    id: 'P11',
    what: `${what}, gzipped, largest of ${bytes.size}`,
    value: `${round(most / KB, 1)} KB`,
    goal: `at most ${mostKb} KB`,
    isMet: bytes.size > 0 && most <= mostKb * KB,
    measured: { largest: slug, median: `${round(median([...bytes.values()]) / KB, 1)} KB` },
  };
}

function measurePictures(): Finding[] {
  const stills = FIGURES.flatMap((record) =>
    [...new Set(startAndEnd(record))].map(
      (index) => [`${record.slug} ${index + 1}`, gzipped(toSvg(frame(record, index)))] as const,
    ),
  );
  const poses = FIGURES.filter(moves).map(
    (record) => [record.slug, gzipped(JSON.stringify(record))] as const,
  );
  return [
    sizes('A still', new Map(stills), MOST_STILL_KB),
    sizes('Pose data of a moving exercise', new Map(poses), MOST_POSES_KB),
  ];
}

/** The engine as the browser loads it after first paint, bundled alone. */
async function measureEngine(): Promise<Finding> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'components/figure/figure-surface.ts', formats: ['es'] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((part) => ('code' in part ? part.code : ''))
    .join('');
  const bytes = gzipped(code);
  return {
    id: 'P11',
    what: 'The engine that moves the figure, gzipped',
    value: `${round(bytes / KB, 1)} KB`,
    goal: `at most ${MOST_ENGINE_KB} KB`,
    isMet: code.length > 0 && bytes <= MOST_ENGINE_KB * KB,
    measured: { unpacked: `${round(code.length / KB, 1)} KB` },
  };
}
