import type { HandoutView } from '#lib/data/handout/view.ts';
import type { Drawing } from '#lib/figure/draw.ts';
import type { Mark } from '#lib/figure/mark.ts';
import { type Palette, paletteOf } from '#lib/figure/paint.ts';
import { personOf } from '#lib/figure/person.ts';
import { markAttributes, mirror, viewBox } from '#lib/figure/svg.ts';
import type { Piece } from '#lib/handout/piece.ts';
import { MARK_BARS, octagonPoints } from '#lib/handout/shapes.ts';

type Handout = NonNullable<HandoutView['handout']>;

/** One sheet of paper, drawn in points; a decoration, since its words stand beside it. */
export function SheetPage({ pieces, handout }: { pieces: readonly Piece[]; handout: Handout }) {
  const { laidOut, paper } = handout;
  const palette = paletteOf('print', personOf(handout.person));
  return (
    <svg
      viewBox={`0 0 ${laidOut.width} ${laidOut.height}`}
      className={`handout-page handout-${paper}`}
      role="presentation"
    >
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place on the page
        <PieceShape key={index} piece={piece} handout={handout} palette={palette} />
      ))}
    </svg>
  );
}

function PieceShape({ piece, handout, palette }: { piece: Piece; handout: Handout; palette: Palette }) {
  switch (piece.kind) {
    case 'text':
      return (
        <text x={piece.x} y={piece.y} fontSize={piece.size} fontWeight={piece.weight === 'bold' ? 700 : 400}>
          {piece.text}
        </text>
      );
    case 'line': {
      const { kind: _, width, ...ends } = piece;
      return <line {...ends} stroke="#000" strokeWidth={width} />;
    }
    case 'rect':
      return (
        <rect
          x={piece.x}
          y={piece.y}
          width={piece.w}
          height={piece.h}
          fill="none"
          stroke="#000"
          strokeWidth={piece.width}
        />
      );
    case 'circle':
      return (
        <circle cx={piece.x} cy={piece.y} r={piece.r} fill="#fff" stroke="#000" strokeWidth={piece.width} />
      );
    case 'octagon':
      return (
        <g transform={`translate(${piece.x} ${piece.y}) scale(${piece.size / 24})`}>
          <polygon points={octagonPoints().join(' ')} />
          <rect x={10.6} y={5.6} width={2.8} height={8.6} rx={1.4} fill="#fff" />
          <circle cx={12} cy={17.2} r={1.7} fill="#fff" />
        </g>
      );
    case 'mark':
      return (
        <g transform={`translate(${piece.x} ${piece.y}) scale(${piece.size / 28})`}>
          {MARK_BARS.map(([x, y]) => (
            <rect key={`${x} ${y}`} x={x} y={y} width={13} height={5.2} rx={2.6} />
          ))}
        </g>
      );
    case 'qr': {
      const { qr } = handout.sheet;
      if (!qr) return null;
      return (
        <path
          d={qr.path}
          shapeRendering="crispEdges"
          transform={`translate(${piece.x} ${piece.y}) scale(${piece.size / qr.size})`}
        />
      );
    }
    case 'figure': {
      const drawing = handout.drawings[piece.item]?.[piece.frame];
      return drawing ? <FigureFrame drawing={drawing} place={piece} palette={palette} /> : null;
    }
  }
}

function FigureFrame({
  drawing,
  place,
  palette,
}: {
  drawing: Drawing;
  place: { x: number; y: number; w: number; h: number };
  palette: Palette;
}) {
  const marks = [...drawing.under, ...drawing.ghost, ...drawing.marks];
  return (
    <svg x={place.x} y={place.y} width={place.w} height={place.h} viewBox={viewBox(drawing)}>
      <title>{''}</title>
      <g
        fill="none"
        strokeLinejoin="round"
        strokeLinecap="round"
        {...(drawing.mirrored ? { transform: mirror(drawing) } : {})}
      >
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name than their place
          <MarkPath key={index} mark={mark} palette={palette} />
        ))}
      </g>
    </svg>
  );
}

const CAMEL: Readonly<Record<string, string>> = {
  'stroke-width': 'strokeWidth',
  'paint-order': 'paintOrder',
  'stroke-dasharray': 'strokeDasharray',
};

function MarkPath({ mark, palette }: { mark: Mark; palette: Palette }) {
  const attributes = markAttributes(mark, (paint) => palette[paint]);
  return <path {...Object.fromEntries(attributes.map(([name, value]) => [CAMEL[name] ?? name, value]))} />;
}
