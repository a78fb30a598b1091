import { text } from 'node:stream/consumers';
import type { z } from 'zod';

/** Exit code for input that cannot be used. */
const BAD_INPUT = 2;

/** `checkIns[0].leg`; the whole input is `input`. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>(
    (soFar, key) =>
      typeof key === 'number' ? `${soFar}[${key}]` : soFar === '' ? String(key) : `${soFar}.${String(key)}`,
    '',
  );
  return name === '' ? 'input' : name;
}

/** zod's words, made shorter where a field is not there at all. */
function problemOf(issue: z.core.$ZodIssue): string {
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return `${fieldName(issue.path)}: ${isMissing ? 'missing' : issue.message}`;
}

function problemsOf(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${fieldName([...issue.path, key])}: unknown field`)
      : [problemOf(issue)],
  );
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = BAD_INPUT;
}

/**
 * Reads one JSON value from standard input, checks it, and prints what `work` makes of it as JSON.
 * Wrong input: each wrong field is named on standard error, exit code 2, nothing on standard output.
 */
export async function jsonDoor<S extends z.ZodType>(
  schema: S,
  work: (input: z.output<S>) => unknown,
): Promise<void> {
  const input = await text(process.stdin);
  let value: unknown;
  try {
    value = JSON.parse(input);
  } catch (error) {
    refuse([`input: not JSON (${error instanceof Error ? error.message : String(error)})`]);
    return;
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    refuse(problemsOf(parsed.error));
    return;
  }
  process.stdout.write(`${JSON.stringify(work(parsed.data), null, 2)}\n`);
}
