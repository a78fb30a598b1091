import autocannon from 'autocannon';
import { Trouble } from '#scripts/boot/progress.mjs';

/** What one request needs beyond the address. */
export type Made = { headers: Record<string, string>; body?: string };

export type Target = {
  /** http://127.0.0.1:port */
  origin: string;
  method: 'GET' | 'POST';
  path: string;
  /** Makes each request anew. */
  make: () => Made;
};

/** Requests per second and milliseconds; `others` counts answers that are not 2xx, and failed requests. */
export type Figures = { perSecond: number; p50: number; p95: number; others: number; runs: number[] };

export type Settings = { connections: number; seconds: number; runs: number };

const WARM_UP_SECONDS = 2;

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

async function once(target: Target, connections: number, seconds: number): Promise<Omit<Figures, 'runs'>> {
  const times: number[] = [];
  const options: autocannon.Options = {
    url: target.origin,
    connections,
    duration: seconds,
    requests: [
      {
        method: target.method,
        path: target.path,
        setupRequest: (request) => ({ ...request, ...target.make() }),
      },
    ],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)));
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    others: result.non2xx + result.errors + result.timeouts,
  };
}

/** An error path is not a benchmark: one request first, whose answer must be what the page or route is for. */
async function prove({ origin, method, path, make }: Target): Promise<void> {
  const { headers, body } = make();
  const response = await fetch(`${origin}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  if (response.ok) return;
  throw new Trouble({
    what: `${method} ${path} answers ${response.status}: that is not what shall be measured.`,
    next: 'Read .data/logs/bench-web.log and the answer below.',
    detail: (await response.text()).slice(0, 2_000),
  });
}

/** Drives several targets in turn, so that whatever else the machine does meets all of them alike; medians. */
export async function drive(targets: readonly Target[], settings: Settings): Promise<Figures[]> {
  const results = targets.map((): Omit<Figures, 'runs'>[] => []);
  for (const target of targets) {
    await prove(target);
    await once(target, settings.connections, WARM_UP_SECONDS);
  }
  for (let run = 0; run < settings.runs; run++) {
    for (const [index, target] of targets.entries()) {
      results[index]?.push(await once(target, settings.connections, settings.seconds));
    }
  }
  return results.map((runs) => ({
    perSecond: median(runs.map((run) => run.perSecond)),
    p50: median(runs.map((run) => run.p50)),
    p95: median(runs.map((run) => run.p95)),
    others: runs.reduce((sum, run) => sum + run.others, 0),
    runs: runs.map((run) => Math.round(run.perSecond)),
  }));
}
