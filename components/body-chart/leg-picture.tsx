import type { Zone } from '#components/glyph/distal-ladder.tsx';
import { bodyOutlines } from './body-outlines.ts';

/** Which leg: the patient's own left or right, or both. */
export type Side = 'left' | 'right' | 'both';

const outlines = Object.entries(bodyOutlines);

/** Bands of zones 1 to 5: top edge and height. Zone 1 is one band, the others have a left and a right half. */
const bands: readonly { zone: Exclude<Zone, 0>; y: number; height: number }[] = [
  { zone: 1, y: -117.5, height: 19 },
  { zone: 2, y: -97.5, height: 15 },
  { zone: 3, y: -81.5, height: 32 },
  { zone: 4, y: -48.5, height: 37 },
  { zone: 5, y: -10.5, height: 12 },
];

type Half = {
  zone: Exclude<Zone, 0>;
  half: 'left' | 'right' | 'middle';
  x: number;
  width: number;
  y: number;
  height: number;
};

const halves: readonly Half[] = bands.flatMap(({ zone, y, height }): Half[] =>
  zone === 1
    ? [{ zone, half: 'middle', x: -40, width: 80, y, height }]
    : [
        { zone, half: 'left', x: -40.6, width: 40, y, height },
        { zone, half: 'right', x: 0.6, width: 40, y, height },
      ],
);

/** Everything from the back down to the zone, on the side or sides that hurt. Without a side both are shown. */
function isFilled(part: Half, zone: Zone | null, side: Side | null): boolean {
  if (zone === null || part.zone > zone) return false;
  return part.half === 'middle' || side === null || side === 'both' || part.half === side;
}

/**
 * Lower body from behind, filled down to `zone`; hatched where it reached `before`. Decoration for screen readers:
 * the words stand beside it. `onTap` lets a finger use the picture too.
 */
export function LegPicture({
  id,
  zone,
  side,
  before = null,
  onTap,
  className,
}: {
  /** Unique in the page. */
  id: string;
  zone: Zone | null;
  side: Side | null;
  before?: Zone | null;
  onTap?: ((zone: Zone, half: 'left' | 'right' | 'middle') => void) | undefined;
  className?: string | undefined;
}) {
  return (
    <svg viewBox="-22.5 -128 45 130" aria-hidden="true" className={className}>
      <defs>
        <clipPath id={`${id}-body`}>
          {outlines.map(([name, d]) => (
            <path key={name} d={d} />
          ))}
        </clipPath>
        <pattern
          id={`${id}-before`}
          width="3"
          height="3"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="3" fill="var(--color-surface)" />
          <path d="M0 0v3" stroke="var(--color-line-strong)" strokeWidth="1" />
        </pattern>
      </defs>
      <g stroke="var(--color-line-strong)" strokeWidth="1.6" fill="var(--color-line-strong)">
        {outlines.map(([name, d]) => (
          <path key={name} d={d} />
        ))}
      </g>
      <g fill="var(--color-bar-empty)">
        {outlines.map(([name, d]) => (
          <path key={name} d={d} />
        ))}
      </g>
      <g clipPath={`url(#${id}-body)`}>
        {halves.map((part) => {
          const now = isFilled(part, zone, side);
          const was = isFilled(part, before, side);
          const fill = now ? 'var(--color-leg)' : was ? `url(#${id}-before)` : 'var(--color-surface)';
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the named buttons beside the picture do the same
            <rect
              key={`${part.zone}${part.half}`}
              x={part.x}
              y={part.y}
              width={part.width}
              height={part.height}
              rx="2"
              fill={fill}
              opacity={now || was ? 1 : 0.75}
              onClick={onTap === undefined ? undefined : () => onTap(part.zone, part.half)}
              className={onTap === undefined ? undefined : 'cursor-pointer'}
            />
          );
        })}
      </g>
    </svg>
  );
}
