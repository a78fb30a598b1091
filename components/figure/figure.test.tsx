import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { frame } from '#lib/figure/draw.ts';
import { FIGURES } from '#lib/figure/registry.ts';
import { paintProperties } from '#lib/figure/stylesheet.ts';
import { toSvg } from '#lib/figure/svg.ts';
import { FigurePair } from './figure-pair.tsx';
import { StillFigure } from './still-figure.tsx';

const ENGINE_BUDGET = 30 * 1024;
const STILL_BUDGET = 6 * 1024;
const pathTexts = (markup: string) => [...markup.matchAll(/ d="([^"]*)"/g)].map((m) => m[1]);

describe('StillFigure', () => {
  it.each(FIGURES.map((record) => [record.slug, record] as const))(
    'draws %s with the same paths as the file',
    (_, record) => {
      const markup = renderToStaticMarkup(<StillFigure figure={record} frame={0} />);
      expect(pathTexts(markup)).toEqual(pathTexts(toSvg(frame(record, 0))));
      expect(gzipSync(markup).length).toBeLessThanOrEqual(STILL_BUDGET);
    },
  );

  it('takes its colors from the page and carries no color of its own', () => {
    const markup = renderToStaticMarkup(
      <StillFigure figure="glute-bridge" person={{ skin: 5, outfit: 'rose' }} />,
    );
    expect(markup).toContain('fill="var(--fig-shirt)"');
    expect(markup).toContain('data-skin="5"');
    expect(markup).toContain('data-outfit="rose"');
    expect(markup).not.toMatch(/#[0-9a-f]{3,6}\b/);
  });

  it('has a name, or is decoration', () => {
    expect(renderToStaticMarkup(<StillFigure figure="glute-bridge" title="Hips up" />)).toMatch(
      /role="img" aria-label="Hips up"/,
    );
    expect(renderToStaticMarkup(<StillFigure figure="glute-bridge" />)).toContain('aria-hidden="true"');
  });

  it('renders nothing for an exercise without picture', () => {
    expect(renderToStaticMarkup(<StillFigure figure="no-such-exercise" />)).toBe('');
  });
});

describe('FigurePair', () => {
  it('numbers start and end, and shows a held position once', () => {
    const pair = renderToStaticMarkup(<FigurePair figure="glute-bridge" titles={['Start', 'End']} />);
    expect(pair.match(/<svg/g)).toHaveLength(2);
    expect(pair).toMatch(/>1<\/text>.*>2<\/text>/);
    const held = renderToStaticMarkup(<FigurePair figure="prone-lying" />);
    expect(held.match(/<svg/g)).toHaveLength(1);
    expect(held).not.toContain('<text');
  });
});

describe('paints.css', () => {
  it('is what the color schemes give', () => {
    const css = readFileSync(new URL('./paints.css', import.meta.url), 'utf8');
    const plain = (text: string) => text.replace(/\/\*.*?\*\//g, '').replace(/[\s"']+/g, '');
    expect(plain(css)).toBe(plain(paintProperties()));
  });
});

describe('the engine in the browser', () => {
  it('fits its budget and carries no exercise', { timeout: 60_000 }, async () => {
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: true,
        lib: { entry: 'components/figure/figure-surface.ts', formats: ['es'] },
      },
    });
    const outputs = Array.isArray(result) ? result : [result];
    const code = outputs
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((c) => ('code' in c ? c.code : ''))
      .join('');
    expect(code.length).toBeGreaterThan(5_000);
    expect(gzipSync(code).length).toBeLessThanOrEqual(ENGINE_BUDGET);
    for (const { slug } of FIGURES) expect(code).not.toContain(slug);
  });
});
