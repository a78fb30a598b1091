type Level = 'info' | 'warn' | 'error';

/** One JSON line per event on standard output or error; never names, birth dates, notes or answers of patients. */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  const stream = level === 'info' ? process.stdout : process.stderr;
  stream.write(`${line}\n`);
}
