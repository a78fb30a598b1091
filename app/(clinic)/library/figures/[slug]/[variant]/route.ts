import { frame, startAndEnd } from '#lib/figure/draw.ts';
import { figureFor } from '#lib/figure/registry.ts';
import { toSvg } from '#lib/figure/svg.ts';

const DAY_SECONDS = 86_400;

type Props = { params: Promise<{ slug: string; variant: string }> };

/** The end pose of a catalog exercise as a file: open content, the same for everyone, so browsers may keep it. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, variant } = await params;
  const record = figureFor(slug);
  if (record === null || (variant !== 'light' && variant !== 'dark'))
    return new Response(null, { status: 404 });
  const [, end] = startAndEnd(record);
  return new Response(toSvg(frame(record, end), { variant }), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': `public, max-age=${DAY_SECONDS}`,
    },
  });
}
