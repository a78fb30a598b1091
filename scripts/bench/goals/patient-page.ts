import type { Bench } from '../bench.ts';
import { idOf } from '../data-set/ids.ts';
import { LONG_EPISODE, SHORT_EPISODE } from '../data-set/size.ts';
import { drive } from '../load.ts';
import { type Finding, timeAtMost } from '../outcome.ts';
import { managerCookie, pageRequests } from '../people.ts';

/** P4: what a long history adds to the patient page. */
export async function measurePatientPage(bench: Bench): Promise<Finding[]> {
  const { origin } = await bench.app();
  const make = pageRequests([await managerCookie(0, bench.secret)]);
  const pathOf = (episode: number) => `/patients/${idOf('patient', episode)}`;
  const [long, short] = await drive(
    [LONG_EPISODE, SHORT_EPISODE].map((n) => ({ origin, method: 'GET', path: pathOf(n), make })),
    bench.settings,
  );
  if (!long || !short) throw new Error('Nothing was measured.');
  const what = 'Patient page with 400 reports against 20';
  return [timeAtMost({ id: 'P4', what }, [long, short], 1.5, 'with 20 reports')];
}
