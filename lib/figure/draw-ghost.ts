import { smooth } from './curve.ts';
import { buttock, hairShapes, neckOutline } from './draw-body.ts';
import { filled, type Mark } from './mark.ts';
import { outline, PARTS } from './outline.ts';
import type { Person } from './person.ts';
import type { Skeleton } from './skeleton.ts';
import { at, type V } from './vector.ts';

const area = (points: readonly V[]): number =>
  points.reduce((sum, p, i) => sum + p[0] * at(points, i + 1)[1] - at(points, i + 1)[0] * p[1], 0);

/** Silhouette of a figure as one path: every part runs the same way round, so that overlaps stay filled. */
export function drawGhost(sk: Skeleton, person: Person): Mark[] {
  const parts = PARTS.filter((part) => !/^(shorts|sleeve)/.test(part)).map((part) =>
    outline(sk, part, person.build),
  );
  const shapes: (readonly V[])[] = [...parts, neckOutline(sk), ...hairShapes(sk, person)];
  if (sk.view === 'side') shapes.push(buttock(sk, person.build));
  return [filled(shapes.map((pts) => smooth(area(pts) < 0 ? [...pts].reverse() : pts)).join(''), 'ghost')];
}
