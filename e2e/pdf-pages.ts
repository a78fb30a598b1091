import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';

const PDFJS = path.join('node_modules', 'pdfjs-dist', 'build');

export type PdfPage = { width: number; height: number; text: string; png: Buffer };

/** A PDF as a reader shows it: each page's text, and its picture at `scale` pixels a point. */
export async function pdfPages(context: BrowserContext, pdf: Buffer, scale = 2): Promise<PdfPage[]> {
  const page = await context.newPage();
  try {
    await page.goto('about:blank');
    await page.addScriptTag({ path: path.join(PDFJS, 'pdf.min.mjs'), type: 'module' });
    await page.waitForFunction(() => 'pdfjsLib' in globalThis);
    const worker = readFileSync(path.join(PDFJS, 'pdf.worker.min.mjs'), 'utf8');
    const pages = await page.evaluate(draw, { base64: pdf.toString('base64'), worker, scale });
    return pages.map(({ png, ...rest }) => ({ ...rest, png: Buffer.from(png, 'base64') }));
  } finally {
    await page.close();
  }
}

type Drawn = { width: number; height: number; text: string; png: string };

/** The few parts of pdf.js that are used here. */
type Reader = {
  GlobalWorkerOptions: { workerSrc: string };
  getDocument: (source: { data: Uint8Array }) => {
    promise: Promise<{ numPages: number; getPage: (number: number) => Promise<ReaderPage> }>;
  };
};
type ReaderPage = {
  getViewport: (options: { scale: number }) => { width: number; height: number };
  getTextContent: () => Promise<{ items: { str?: string }[] }>;
  render: (options: object) => { promise: Promise<void> };
};

/** Runs in the browser. */
async function draw({
  base64,
  worker,
  scale,
}: {
  base64: string;
  worker: string;
  scale: number;
}): Promise<Drawn[]> {
  const { pdfjsLib } = globalThis as unknown as { pdfjsLib: Reader };
  pdfjsLib.GlobalWorkerOptions.workerSrc = URL.createObjectURL(
    new Blob([worker], { type: 'text/javascript' }),
  );
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const document_ = await pdfjsLib.getDocument({ data }).promise;
  const drawn: Drawn[] = [];
  for (let number = 1; number <= document_.numPages; number += 1) {
    const page = await document_.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    const { items } = await page.getTextContent();
    drawn.push({
      width,
      height,
      text: items.map((item) => item.str ?? '').join(' '),
      png: canvas.toDataURL('image/png').split(',')[1] ?? '',
    });
  }
  return drawn;
}
