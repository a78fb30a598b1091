import { animator, type Drawing, type DrawOptions, frame, startAndEnd } from '#lib/figure/draw.ts';
import type { Mark } from '#lib/figure/mark.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import { markAttributes, mirror, paintVariable, viewBox } from '#lib/figure/svg.ts';
import { arrival, loopSeconds, type Timing } from '#lib/figure/timeline.ts';

const SVG = 'http://www.w3.org/2000/svg';

function pathOf(mark: Mark): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of markAttributes(mark, paintVariable)) path.setAttribute(name, value);
  return path;
}

/** Draws into an SVG element; later drawings only change the path texts that differ. */
function surface(svg: SVGSVGElement): (drawing: Drawing) => void {
  let shown: { marks: Mark[]; paths: SVGPathElement[] } | null = null;
  return (drawing) => {
    const marks = [...drawing.under, ...drawing.marks];
    if (shown === null || shown.marks.length !== marks.length) {
      const group = document.createElementNS(SVG, 'g');
      for (const [name, value] of [
        ['fill', 'none'],
        ['stroke-linejoin', 'round'],
        ['stroke-linecap', 'round'],
      ] as const)
        group.setAttribute(name, value);
      if (drawing.mirrored) group.setAttribute('transform', mirror(drawing));
      const paths = marks.map(pathOf);
      group.append(...paths);
      svg.setAttribute('viewBox', viewBox(drawing));
      svg.replaceChildren(group);
      shown = { marks, paths };
      return;
    }
    const before = shown.marks;
    shown.paths.forEach((path, i) => {
      const d = marks[i]?.d;
      if (d !== undefined && d !== before[i]?.d) path.setAttribute('d', d);
    });
    shown = { marks, paths: shown.paths };
  };
}

export interface Loop {
  /** Seconds of one loop. */
  seconds: number;
  /** Loop time, 0 to 1, at which the end pose has been reached. */
  arrival: number;
  show: (t: number) => void;
}

/** Prepares the loop of an exercise in an SVG element. */
export function mountLoop(
  svg: SVGSVGElement,
  record: FigureRecord,
  options: DrawOptions,
  timing: Timing,
): Loop {
  const paint = surface(svg);
  const draw = animator(record, options, timing);
  return {
    seconds: loopSeconds(record, timing),
    arrival: arrival(record, timing),
    show: (t) => paint(draw(t)),
  };
}

/** Draws start and end once, for people who asked for less motion. */
export function mountStills(
  [first, second]: readonly [SVGSVGElement, SVGSVGElement],
  record: FigureRecord,
  options: DrawOptions,
): void {
  const [start, end] = startAndEnd(record);
  surface(first)(frame(record, start, options));
  surface(second)(frame(record, end, options));
}
