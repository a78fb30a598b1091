import { short } from './curve.ts';
import type { Drawing } from './draw.ts';
import type { Mark } from './mark.ts';
import { type Paint, paletteOf, type Variant } from './paint.ts';
import { type Person, personOf } from './person.ts';

/** Attributes of a mark in SVG spelling, in the order in which they are written. */
export function markAttributes(mark: Mark, color: (paint: Paint) => string): [name: string, value: string][] {
  const out: [string, string][] = [];
  if (mark.fill !== undefined) out.push(['fill', color(mark.fill)]);
  if (mark.stroke !== undefined) out.push(['stroke', color(mark.stroke)]);
  if (mark.width !== undefined) out.push(['stroke-width', String(Math.round(mark.width * 100) / 100)]);
  if (mark.under) out.push(['paint-order', 'stroke']);
  if (mark.dash !== undefined) out.push(['stroke-dasharray', mark.dash]);
  if (mark.opacity !== undefined) out.push(['opacity', String(mark.opacity)]);
  out.push(['d', mark.d]);
  return out;
}

/** A paint as the custom property that pages give a value to. */
export const paintVariable = (paint: Paint): string => `var(--fig-${paint})`;

export const viewBox = ({ box }: Drawing): string =>
  [box[0], -box[3], box[2] - box[0], box[3] - box[1]].map(short).join(' ');

/** Reflection about the middle of the frame. */
export const mirror = ({ box }: Drawing): string => `translate(${short(box[0] + box[2])} 0) scale(-1 1)`;

/** Center and radius of the badge; it is never mirrored. */
export const badgePlace = ({ box }: Drawing): { cx: number; cy: number; r: number } => ({
  cx: box[0] + 9,
  cy: -box[3] + 9,
  r: 6,
});

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;');

export interface SvgOptions {
  /** Name and what moves; without it the picture is decoration. */
  title?: string;
  variant?: Variant;
  person?: Partial<Person>;
  /** Paints the page color behind the picture. */
  background?: boolean;
}

/** Standalone SVG with literal colors. The same drawing and options always give the same text. */
export function toSvg(drawing: Drawing, options: SvgOptions = {}): string {
  const palette = paletteOf(options.variant ?? 'light', personOf(options.person));
  const path = (mark: Mark) =>
    `<path${markAttributes(mark, (p) => palette[p])
      .map(([k, v]) => ` ${k}="${v}"`)
      .join('')}/>`;
  const paths = (marks: readonly Mark[]) => marks.map(path).join('');
  const { box, badge } = drawing;
  const back = options.background
    ? `<rect x="${short(box[0])}" y="${short(-box[3])}" width="${short(box[2] - box[0])}" height="${short(box[3] - box[1])}" fill="${palette.bg}"/>`
    : '';
  const turn = drawing.mirrored ? ` transform="${mirror(drawing)}"` : '';
  const { cx, cy, r } = badgePlace(drawing);
  const number =
    badge === null
      ? ''
      : `<circle cx="${short(cx)}" cy="${short(cy)}" r="${r}" fill="${palette.arrow}"/><text x="${short(cx)}" y="${short(cy + 3)}" font-size="9" font-family="sans-serif" font-weight="700" text-anchor="middle" fill="${palette.bg}">${badge}</text>`;
  const name = options.title === undefined ? ' aria-hidden="true"' : ' role="img"';
  const title = options.title === undefined ? '' : `<title>${escapeXml(options.title)}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(drawing)}"${name}>${title}${back}<g fill="none" stroke-linejoin="round" stroke-linecap="round"${turn}>${paths(drawing.under)}${paths(drawing.ghost)}${paths(drawing.marks)}</g>${number}</svg>`;
}
