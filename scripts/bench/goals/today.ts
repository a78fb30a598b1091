import type { Bench } from '../bench.ts';
import { drive } from '../load.ts';
import { type Finding, ratioAtLeast, round } from '../outcome.ts';
import { pageRequests, patientsOf } from '../people.ts';
import { scriptBytes } from '../scripts-of-page.ts';

const PATIENTS = 200;
const PLAYER_KILOBYTES = 60;
const SCRIPT_RATIO = 1.5;

/** P5: the patient's start page, and how much JavaScript the patient's pages load first. */
export async function measureToday(bench: Bench): Promise<Finding[]> {
  const [app, ceiling] = [await bench.app(), await bench.ceiling()];
  const patients = await patientsOf(bench.database.superuserUrl, PATIENTS, bench.secret);
  const cookies = patients.map((patient) => patient.cookie);
  const make = pageRequests(cookies);
  const [own, bare] = await drive(
    [
      { origin: app.origin, method: 'GET', path: '/today', make },
      { origin: ceiling.origin, method: 'GET', path: '/page', make },
    ],
    bench.settings,
  );
  if (!own || !bare) throw new Error('Nothing was measured.');
  const what = 'Today, the patient’s start page';
  return [
    ratioAtLeast({ id: 'P5', what }, [own, bare], 0.6, 'bare dynamic page, 20 items'),
    ...(await scriptFindings(app.origin, ceiling.origin, cookies[0] ?? '')),
  ];
}

async function scriptFindings(origin: string, ceilingOrigin: string, cookie: string): Promise<Finding[]> {
  const bare = await scriptBytes(ceilingOrigin, '/page', cookie);
  const own = await scriptBytes(origin, '/today', cookie);
  const checkIn = await scriptBytes(origin, '/check-in', cookie);
  const routine = await scriptBytes(origin, '/routine', cookie);
  const kilobytes = (bytes: number) => `${round(bytes / 1024, 1)} KB`;
  const more = (routine - own) / 1024;
  return [
    {
      id: 'P5',
      what: 'First-load JavaScript of today, gzipped',
      value: `${round(own / bare)} ×`,
      goal: `at most ${SCRIPT_RATIO} × the bare page’s`,
      isMet: own / bare <= SCRIPT_RATIO,
      measured: { today: kilobytes(own), 'check-in': kilobytes(checkIn), 'bare page': kilobytes(bare) },
    },
    {
      id: 'P5',
      what: 'What the routine player with its figure adds, gzipped',
      value: `${round(more, 1)} KB`,
      goal: `at most ${PLAYER_KILOBYTES} KB more than today`,
      isMet: more <= PLAYER_KILOBYTES,
      measured: { routine: kilobytes(routine), today: kilobytes(own) },
    },
  ];
}
