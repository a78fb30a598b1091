import type { Act } from '#lib/data/acts/detail.ts';
import type { ActivityView } from './view.ts';

type Params = ActivityView['params'];
type Stored = { author: string; kind: string; detail: unknown; note: string | null };

/** What the feed says about an act: who, which, and the few facts of its sentence. */
export function actParams({ author, kind, detail, note }: Stored): Params {
  const act = { kind, detail } as Act;
  return { author, act: kind, ...factsOf(act, note) };
}

function factsOf(act: Act, note: string | null): Params {
  switch (act.kind) {
    case 'call':
      return { outcome: act.detail.outcome, text: act.detail.said };
    case 'message':
      return {};
    case 'step':
      return { text: note };
    case 'dose-halved':
      return { from: act.detail.from, until: act.detail.until };
    case 'exercise-swapped':
      return { from: act.detail.from, name: act.detail.name, to: act.detail.to?.name ?? null };
    case 'routine-shortened':
      return { from: act.detail.from, count: act.detail.kept.length };
    case 'program-extended':
      return { until: act.detail.endsOn };
    case 'phase-moved':
      return { from: act.detail.from, before: act.detail.before, position: act.detail.position };
    case 'direction-retested':
      return { direction: act.detail.direction };
    case 'review-booked':
      return { on: act.detail.on, how: act.detail.how, moved: act.detail.moved, text: act.detail.note };
    case 'review-held':
      return { text: act.detail.note };
    case 'referral':
      return { type: act.detail.type, to: act.detail.to, text: act.detail.reason };
    case 'stage-changed':
      return { before: act.detail.before, after: act.detail.after, text: act.detail.reason };
    case 'discharged':
      return { reason: act.detail.reason };
    case 'episode-asked':
      return { text: act.detail.reason };
  }
}
