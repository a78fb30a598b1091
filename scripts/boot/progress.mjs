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
 * `remark` turns the result into a word for the closing line; a result that is text is one by itself.
 */
export async function step(title, work, remark = (result) => (typeof result === 'string' ? result : '')) {
  const begin = Date.now();
  say(`  … ${title}`);
  const beat = setInterval(() => say(`    ${title}: ${spoken(Date.now() - begin)} so far`), HEARTBEAT);
  try {
    const result = await work();
    const note = remark(result);
    say(`  ✓ ${title}${note && `: ${note}`} (${spoken(Date.now() - begin)})`);
    return result;
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
