import { readFileSync } from 'node:fs';
import path from 'node:path';

const SERVER = path.join('.next', 'server');

type ActionManifest = { node: Record<string, { filename: string; exportedName: string; workers: object }> };

function read<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(SERVER, name), 'utf8')) as T;
}

/** Every page and route that the build can serve, as Next lists them. */
export function builtRoutes(): string[] {
  return Object.keys(read<Record<string, string>>('app-paths-manifest.json')).sort();
}

export type BuiltAction = { key: string; id: string; pages: string[] };

/** Every server action of the build: `file#export`, its id, and the pages that carry it. */
export function builtActions(): BuiltAction[] {
  const { node } = read<ActionManifest>('server-reference-manifest.json');
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    key: `${filename}#${exportedName}`,
    id,
    pages: Object.keys(workers),
  }));
}
