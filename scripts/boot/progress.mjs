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

/** An error nobody foresaw, in the same three parts. */
const unforeseen = (error) => ({
  message: `Something unexpected happened: ${error.message}`,
  safe: 'Your data: the database keeps whole transactions only.',
  next: 'Run the same command again; if it happens once more, pass on the lines below.',
  detail: error.stack,
});

/** Somebody else's files: the usual reason is an earlier run as another user. */
const foreignFile = (error) => ({
  message: `${error.path} belongs to another user (${error.code}).`,
  safe: 'Nothing was changed in it.',
  next: 'Run the command as the user who ran it before, or give yourself the checkout with: sudo chown -R "$(id -un)" .',
});

/** Prints an error: what happened, what is safe, what to do. */
export function explain(error) {
  const isForeign = (error.code === 'EACCES' || error.code === 'EPERM') && error.path;
  const known = error instanceof Trouble ? error : isForeign ? foreignFile(error) : unforeseen(error);
  const lines = [`  ✗ ${known.message}`];
  if (known.safe) lines.push(`    What is safe: ${known.safe}`);
  if (known.next) lines.push(`    What to do:   ${known.next}`);
  if (known.detail) lines.push('', indent(known.detail));
  process.stderr.write(`\n${lines.join('\n')}\n`);
}

const indent = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
