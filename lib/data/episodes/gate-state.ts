import type { EpisodeRecord } from './episode-record.ts';

export function gateMetOn(_record: EpisodeRecord, _today: string): boolean | null {
  return null;
}
