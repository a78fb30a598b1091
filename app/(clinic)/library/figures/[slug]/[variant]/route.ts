import { type DrawOptions, frame, startAndEnd } from '#lib/figure/draw.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { toSvg } from '#lib/figure/svg.ts';

const DAY_SECONDS = 86_400;

/** `?view=wide-left`: the shape of a card or a list, and the side that is shown. */
const ASPECTS: Record<string, number> = { wide: 2.3, usual: 4 / 3 };

function viewOf(asked: string | null): DrawOptions {
  const [shape = '', side = ''] = (asked ?? '').split('-');
  const aspect = ASPECTS[shape];
  return {
    ...(aspect === undefined ? {} : { aspect }),
    ...(side === 'left' || side === 'right' ? { side } : {}),
  };
}

type Props = { params: Promise<{ slug: string; variant: string }> };

/** The end pose of a catalog exercise as a file: open content, the same for everyone, so browsers may keep it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug, variant } = await params;
  const record = figureFor(slug);
  if (record === null || (variant !== 'light' && variant !== 'dark'))
    return new Response(null, { status: 404 });
  const [, end] = startAndEnd(record);
  const view = viewOf(new URL(request.url).searchParams.get('view'));
  return new Response(toSvg(frame(record, end, view), { variant }), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': `public, max-age=${DAY_SECONDS}`,
    },
  });
}
