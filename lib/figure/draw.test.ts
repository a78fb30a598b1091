import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { animator, frame, moment, startAndEnd } from './draw.ts';
import { paletteOf } from './paint.ts';
import { personOf } from './person.ts';
import type { FigureRecord } from './record.ts';
import { FIGURES, figureFor } from './registry.ts';
import { mirror, toSvg, viewBox } from './svg.ts';
import { arrival } from './timeline.ts';

const STILL_BUDGET = 6 * 1024;
const POSE_BUDGET = 3 * 1024;
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

describe.each(FIGURES.map((record) => [record.slug, record] as const))('%s', (slug, record) => {
  it('passes the checks of its author', () => {
    expect(check(record)).toEqual([]);
  });

  it('fits the budgets of a still and of its pose data', () => {
    const [, end] = startAndEnd(record);
    record.poses.forEach((_, i) => {
      expect(gzipped(toSvg(frame(record, i, { badge: 1 }))), `${slug} ${i}`).toBeLessThanOrEqual(
        STILL_BUDGET,
      );
    });
    expect(gzipped(toSvg(frame(record, end, { ghost: true }))), `${slug} ghost`).toBeLessThanOrEqual(
      STILL_BUDGET,
    );
    expect(JSON.stringify(record).length).toBeLessThanOrEqual(POSE_BUDGET);
  });

  it('draws the same moment always the same, with the same number of paths', () => {
    const once = animator(record);
    const [a, b] = [once(0.3), once(0.7)];
    expect(toSvg(once(0.3))).toBe(toSvg(moment(record, 0.3)));
    expect(a.marks.length).toBe(b.marks.length);
    expect(toSvg(a)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('arrives at the end pose when it says so', () => {
    const t = arrival(record);
    const end = record.loop === 'cycle' ? startAndEnd(record)[1] : record.poses.length - 1;
    const plain: FigureRecord = { ...record, arrows: [] };
    expect(toSvg(moment(plain, t))).toBe(toSvg(frame(plain, end)));
  });
});

function record(slug: string): FigureRecord {
  const found = figureFor(slug);
  if (found === null) throw new Error(`no figure ${slug}`);
  return found;
}

describe('registry', () => {
  it('has one record for each of the 66 exercises, and none for others', () => {
    expect(FIGURES).toHaveLength(66);
    expect(new Set(FIGURES.map((r) => r.slug)).size).toBe(66);
    for (const r of FIGURES) expect(figureFor(r.slug)).toBe(r);
    expect(figureFor('no-such-exercise')).toBeNull();
  });

  it.each(FIGURES.map((r) => [r.slug, r] as const))('shows something move in %s', (_, r) => {
    expect(toSvg(moment(r, 0))).not.toBe(toSvg(moment(r, 0.4)));
  });
});

describe('sides', () => {
  const bird = record('bird-dog');

  it('draws the side of the record as it is and the other one reflected about the middle of the frame', () => {
    const right = frame(bird, 1, { side: 'right' });
    const left = frame(bird, 1, { side: 'left' });
    expect(right.mirrored).toBe(false);
    expect(left).toEqual({ ...right, mirrored: true });
    expect(viewBox(left)).toBe(viewBox(right));
    const sum = Number(mirror(left).match(/translate\((\S+) 0\) scale\(-1 1\)/)?.[1]);
    expect(sum).toBeCloseTo(left.box[0] + left.box[2], 1);
    expect(toSvg(left).replace(` transform="${mirror(left)}"`, '')).toBe(toSvg(right));
  });

  it('mirrors a record of the left side for the right one', () => {
    const clam = record('clamshell');
    expect(clam.works).toBe('L');
    expect(frame(clam, 1, { side: 'left' }).mirrored).toBe(false);
    expect(frame(clam, 1, { side: 'right' }).mirrored).toBe(true);
  });

  it('never mirrors what both sides do', () => {
    expect(frame(record('glute-bridge'), 1, { side: 'left' }).mirrored).toBe(false);
  });
});

describe('frame', () => {
  const bridge = record('glute-bridge');

  it('refuses a key pose that does not exist', () => {
    expect(() => frame(bridge, 2)).toThrow(RangeError);
    expect(() => frame(bridge, -1)).toThrow(RangeError);
  });

  it('keeps the wanted width to height', () => {
    for (const aspect of [4 / 3, 16 / 9, 1]) {
      const [x0, y0, x1, y1] = frame(bridge, 1, { aspect }).box;
      expect((x1 - x0) / (y1 - y0)).toBeCloseTo(aspect, 9);
    }
  });

  it('shows arrows in their own still only, and none in plain pictures or moments', () => {
    const arrows = (svg: string) => svg.split(paletteOf('light', personOf()).arrow).length - 1;
    expect(arrows(toSvg(frame(bridge, 0)))).toBe(0);
    expect(arrows(toSvg(frame(bridge, 1)))).toBeGreaterThan(0);
    expect(arrows(toSvg(frame(bridge, 1, { plain: true })))).toBe(0);
    expect(arrows(toSvg(moment(bridge, arrival(bridge))))).toBe(0);
  });

  it('holds builds outside the range at its ends', () => {
    expect(toSvg(frame(bridge, 1, { person: { build: 3 } }))).toBe(
      toSvg(frame(bridge, 1, { person: { build: 1.15 } })),
    );
  });
});

describe('toSvg', () => {
  const bridge = record('glute-bridge');

  it('names the picture and escapes the name, or hides it from screen readers', () => {
    expect(toSvg(frame(bridge, 1), { title: 'Hips <up> & "hold"' })).toContain(
      'role="img"><title>Hips &lt;up&gt; &amp; &quot;hold&quot;</title>',
    );
    expect(toSvg(frame(bridge, 1))).toContain('aria-hidden="true"');
  });

  it('prints in grays alone', () => {
    const colors = toSvg(frame(bridge, 1), { variant: 'print' }).match(/#[0-9a-f]{6}/g) ?? [];
    expect(colors.length).toBeGreaterThan(10);
    for (const color of colors)
      expect(new Set([color.slice(1, 3), color.slice(3, 5), color.slice(5)]).size).toBe(1);
  });
});
