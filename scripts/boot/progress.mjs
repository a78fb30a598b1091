// What a person sees while the commands work. Built-ins alone: also runs before anything is installed.

/** An error that a person can act on: what happened, what is safe, what to do next. */
export class Trouble extends Error {
  constructor({ what, safe, next, detail, cause }) {
    super(what, { cause });
    this.name = 'Trouble';
    this.safe = safe;
    this.next = next;
    this.detail = detail;
  }
}

/** Seconds as a person says them: 0.4 s, 12 s, 2 min 05 s. */
export function spoken(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

export const say = (line = '') => process.stdout.write(`${line}\n`);

const HEARTBEAT = 10_000;

/**
 * Runs `work` between two lines that name it; while it lasts, a line every ten seconds with the time so far.
 * `work` may return a remark for the closing line.
 */
export async function step(title, work) {
  const begin = Date.now();
  say(`  … ${title}`);
  const beat = setInterval(() => say(`    ${title}: ${spoken(Date.now() - begin)} so far`), HEARTBEAT);
  try {
    const remark = await work();
    const note = typeof remark === 'string' && remark !== '' ? `: ${remark}` : '';
    say(`  ✓ ${title}${note} (${spoken(Date.now() - begin)})`);
  } finally {
    clearInterval(beat);
  }
}

/** Prints an error; `Trouble` in its three parts. */
export function explain(error) {
  const lines = [`  ✗ ${error.message}`];
  if (error.safe) lines.push(`    What is safe: ${error.safe}`);
  if (error.next) lines.push(`    What to do:   ${error.next}`);
  if (error.detail) lines.push('', indent(error.detail));
  if (!(error instanceof Trouble) && error.stack) lines.push(indent(error.stack));
  process.stderr.write(`\n${lines.join('\n')}\n`);
}

const indent = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
