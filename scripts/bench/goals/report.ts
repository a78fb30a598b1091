import { Trouble } from '#scripts/boot/progress.mjs';
import type { Bench } from '../bench.ts';
import { drive } from '../load.ts';
import { type Finding, ratioAtLeast } from '../outcome.ts';
import { patientsOf, reportRequests } from '../people.ts';

const LEAST_PATIENTS = 200;

/** P1: a report with everything that hangs on it, against the least that storing a session can take. */
export async function measureReport(bench: Bench): Promise<Finding[]> {
  const [app, ceiling] = [await bench.app(), await bench.ceiling()];
  const patients = await patientsOf(bench.database.superuserUrl, 1_000, bench.secret);
  if (patients.length < LEAST_PATIENTS) throw new Error(`Only ${patients.length} patients can report.`);
  const post = { method: 'POST' } as const;
  const [own, bare] = await drive(
    [
      { ...post, origin: app.origin, path: '/api/v1/reports', make: reportRequests(app.origin, patients) },
      {
        ...post,
        origin: ceiling.origin,
        path: '/api/session',
        make: reportRequests(ceiling.origin, patients),
      },
    ],
    bench.settings,
  );
  if (!own || !bare) throw new Error('Nothing was measured.');
  if (own.others + bare.others > 0) {
    throw new Trouble({
      what: `${own.others} reports and ${bare.others} bare sessions were not accepted: no benchmark.`,
      next: 'Read .data/logs/bench-web.log.',
    });
  }
  const what = 'Report: check-in, 5 exercise logs, all rules, status row, audit, in one transaction';
  return [ratioAtLeast({ id: 'P1', what }, [own, bare], 0.4, 'bare route, JWT, own read, session of 5')];
}
