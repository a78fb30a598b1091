export class Trouble extends Error {
  constructor(parts: { what: string; safe?: string; next?: string; detail?: string; cause?: unknown });
  readonly safe?: string;
  readonly next?: string;
  readonly detail?: string;
}
export function spoken(milliseconds: number): string;
export function say(line?: string): void;
export function step<T>(title: string, work: () => Promise<T>, remark?: (result: T) => string): Promise<T>;
export function explain(error: Error): void;
