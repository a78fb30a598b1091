import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { say } from '#scripts/boot/progress.mjs';
import type { Figures } from './load.ts';
import { BENCH_DATA } from './session.ts';

export type GoalId = 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P11' | 'P10' | 'P12';

/** One measured figure beside its goal. */
export type Outcome = {
  id: GoalId;
  /** What was measured. */
  what: string;
  /** The figure that the goal speaks of, with its unit. */
  value: string;
  goal: string;
  isMet: boolean;
  /** The measurements behind it, by name. */
  measured: Record<string, Figures | number | string>;
  /** Load of the machine over the last minute when it was done. */
  load: number;
};

export type Finding = Omit<Outcome, 'load'>;

export const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** A rate against its ceiling or reference: at least `least` times as much. */
export function ratioAtLeast(
  base: Pick<Finding, 'id' | 'what'>,
  [own, ceiling]: readonly [Figures, Figures],
  least: number,
  ceilingName: string,
): Finding {
  const ratio = own.perSecond / ceiling.perSecond;
  return {
    ...base,
    value: `${round(ratio)} ×`,
    goal: `at least ${least} × ${ceilingName}`,
    isMet: ratio >= least && own.others === 0 && ceiling.others === 0,
    measured: { own, [ceilingName]: ceiling },
  };
}

/** A time against a reference: at most `most` times as long, by the median. */
export function timeAtMost(
  base: Pick<Finding, 'id' | 'what'>,
  [own, reference]: readonly [Figures, Figures],
  most: number,
  referenceName: string,
): Finding {
  const ratio = own.p50 / reference.p50;
  return {
    ...base,
    value: `${round(ratio)} ×`,
    goal: `at most ${most} × ${referenceName}`,
    isMet: ratio <= most && own.others === 0 && reference.others === 0,
    measured: { own, [referenceName]: reference },
  };
}

function figuresLine(name: string, figures: Figures): string {
  const { perSecond, p50, p95, others, runs } = figures;
  const errors = others === 0 ? 'no errors' : `${others} NOT 2xx`;
  return `      ${name.padEnd(44)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   ${errors}   runs ${runs.join(' ')}`;
}

export function printOutcome({ id, what, value, goal, isMet, measured, load }: Outcome): void {
  say(`\n  ${id}  ${what}`);
  for (const [name, entry] of Object.entries(measured)) {
    if (typeof entry === 'object') say(figuresLine(name, entry));
    else say(`      ${name.padEnd(44)} ${entry}`);
  }
  say(`      → ${value}; goal ${goal}: ${isMet ? 'met' : 'MISSED'}   (load average ${load.toFixed(1)})`);
}

export const withLoad = (finding: Finding): Outcome => ({ ...finding, load: round(loadavg()[0] ?? 0) });

/** Keeps the last run beside the data, for comparing. */
export function keep(command: string, settings: object, outcomes: readonly Outcome[]): string {
  mkdirSync(BENCH_DATA, { recursive: true });
  const file = path.join(BENCH_DATA, 'latest.json');
  const record = { at: new Date().toISOString(), command, settings, outcomes };
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  return file;
}
