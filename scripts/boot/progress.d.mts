export class Trouble extends Error {
  constructor(parts: { what: string; safe?: string; next?: string; detail?: string; cause?: unknown });
  readonly safe?: string;
  readonly next?: string;
  readonly detail?: string;
}
export function spoken(milliseconds: number): string;
export function say(line?: string): void;
export function step(title: string, work: () => Promise<unknown>): Promise<void>;
export function explain(error: Error): void;
