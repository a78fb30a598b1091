import type { Drawing } from '#lib/figure/draw.ts';
import type { Mark } from '#lib/figure/mark.ts';
import { type Person, personOf } from '#lib/figure/person.ts';
import { badgePlace, mirror, paintVariable, viewBox } from '#lib/figure/svg.ts';

/** `auto` follows the page's theme, and turns black and white on paper. */
export type FigureVariant = 'auto' | 'light' | 'dark' | 'print';

export interface FigureSvgProps {
  drawing: Drawing;
  /** Name and what moves; without it the picture is decoration. */
  title?: string;
  variant?: FigureVariant;
  person?: Partial<Person>;
  className?: string;
}

function Path({ mark }: { mark: Mark }) {
  return (
    <path
      d={mark.d}
      fill={mark.fill && paintVariable(mark.fill)}
      stroke={mark.stroke && paintVariable(mark.stroke)}
      strokeWidth={mark.width && Math.round(mark.width * 100) / 100}
      paintOrder={mark.under && 'stroke'}
      strokeDasharray={mark.dash}
      opacity={mark.opacity}
    />
  );
}

/** Paths never change their order within a drawing, so that their place is their identity. */
const paths = (marks: readonly Mark[], layer: string) =>
  marks
    .map((mark, i) => [`${layer}${i}`, mark] as const)
    .map(([key, mark]) => <Path key={key} mark={mark} />);

/** A drawing as inline SVG whose colors are the custom properties of paints.css: one markup for all themes. */
export function FigureSvg({ drawing, title, variant = 'auto', person, className }: FigureSvgProps) {
  const { skin, hairColor, outfit } = personOf(person);
  const { cx, cy, r } = badgePlace(drawing);
  return (
    <svg
      className={className === undefined ? 'fig' : `fig ${className}`}
      viewBox={viewBox(drawing)}
      data-variant={variant}
      data-skin={skin}
      data-hair={hairColor}
      data-outfit={outfit}
      focusable="false"
      role={title === undefined ? undefined : 'img'}
      aria-label={title}
      aria-hidden={title === undefined ? true : undefined}
    >
      <g
        fill="none"
        strokeLinejoin="round"
        strokeLinecap="round"
        transform={drawing.mirrored ? mirror(drawing) : undefined}
      >
        {paths(drawing.under, 'u')}
        {paths(drawing.ghost, 'g')}
        {paths(drawing.marks, 'm')}
      </g>
      {drawing.badge !== null && (
        <>
          <circle cx={cx} cy={cy} r={r} fill={paintVariable('arrow')} />
          <text
            x={cx}
            y={cy + 3}
            fontSize="9"
            fontFamily="sans-serif"
            fontWeight="700"
            textAnchor="middle"
            fill={paintVariable('bg')}
          >
            {drawing.badge}
          </text>
        </>
      )}
    </svg>
  );
}
