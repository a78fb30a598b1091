import { describe, expect, it } from 'vitest';
import { BODY_REGIONS } from '#lib/clinical/body-regions.ts';
import { REGION_SHAPES, type RegionShape } from './region-shapes.ts';

const all = [...REGION_SHAPES.back, ...REGION_SHAPES.front];

const overlap = (a: RegionShape, b: RegionShape) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('region shapes', () => {
  it('have a place for every region of the body', () => {
    expect(new Set(all.map(({ region }) => region))).toEqual(new Set(BODY_REGIONS));
  });

  it.each(['back', 'front'] as const)('do not overlap on the %s, so that a tap has one meaning', (view) => {
    const shapes = REGION_SHAPES[view];
    const clashes = shapes.flatMap((a, index) =>
      shapes
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.region}/${a.side} ${b.region}/${b.side}`),
    );
    expect(clashes).toEqual([]);
  });

  it('put the left leg on the left from behind and on the right from the front', () => {
    const calf = REGION_SHAPES.back.find(({ region, side }) => region === 'calf' && side === 'left');
    const knee = REGION_SHAPES.front.find(({ region, side }) => region === 'knee-front' && side === 'left');
    expect(calf?.x).toBeLessThan(0);
    expect(knee?.x).toBeGreaterThan(0);
  });
});
