import { startApp } from '../apps.ts';
import type { Bench } from '../bench.ts';
import { DATABASES } from '../database.ts';
import { drive, type Target } from '../load.ts';
import { type Finding, ratioAtLeast, timeAtMost } from '../outcome.ts';
import { managerCookie, pageRequests, therapistCookie, wakeSessions } from '../people.ts';

/** P2: the first 50 rows of 1,000 patients, for the manager who sees all of them and for one therapist. */
export async function measureCaseload(bench: Bench): Promise<Finding[]> {
  const [app, ceiling] = [await bench.app(), await bench.ceiling()];
  const get = { method: 'GET' } as const;
  const all = pageRequests([await managerCookie(0, bench.secret)]);
  const mine = pageRequests([await therapistCookie(0, bench.secret)]);
  const [everybody, own, bare] = await drive(
    [
      { ...get, origin: app.origin, path: '/caseload', make: all },
      { ...get, origin: app.origin, path: '/caseload', make: mine },
      { ...get, origin: ceiling.origin, path: '/list', make: all },
    ],
    bench.settings,
  );
  if (!everybody || !own || !bare) throw new Error('Nothing was measured.');
  const ceilingName = 'bare dynamic page, 50 rows';
  return [
    ratioAtLeast({ id: 'P2', what: 'Caseload, 50 of 1,000 patients' }, [everybody, bare], 0.6, ceilingName),
    ratioAtLeast({ id: 'P2', what: 'Caseload of one therapist, 50 patients' }, [own, bare], 0.6, ceilingName),
  ];
}

/** P3: the same page when the database holds a thousand times as much; only once a large set has been written. */
export async function measureLargeCaseload(bench: Bench): Promise<Finding[]> {
  const label = await bench.server.label('large');
  if (!label) return [];
  const large = await bench.server.database('large');
  await wakeSessions(large.superuserUrl);
  const small = await bench.app();
  const app = await startApp(bench.secrets, large.appUrl);
  const targetOf = async (origin: string, clinic: number): Promise<Target> => {
    const make = pageRequests([await managerCookie(clinic, bench.secret)]);
    return { origin, method: 'GET', path: '/caseload', make };
  };
  const clinics = label.size.clinics > 2 && label.size.episodes >= 100_000 ? [0, 1] : [0];
  const targets = [await targetOf(small.origin, 0)];
  for (const clinic of clinics) targets.push(await targetOf(app.origin, clinic));
  const [reference, ...figures] = await drive(targets, bench.settings);
  await app.stop();
  const { episodes } = label.size;
  const sizes = ['a clinic of 1,000', 'a clinic of 20,000'];
  return figures.flatMap((own, index) => {
    const what = `Caseload of ${sizes[index]} among ${episodes.toLocaleString('en')} episodes (${DATABASES.large})`;
    return reference ? [timeAtMost({ id: 'P3', what }, [own, reference], 1.3, 'its time with 1,000')] : [];
  });
}
