import { gzipSync } from 'node:zlib';

const SCRIPT = /<script\b[^>]*?\bsrc="([^"]+)"[^>]*>/g;

/** Gzipped bytes of all scripts that a page's HTML names: what a browser loads for it the first time. */
export async function scriptBytes(origin: string, path: string, cookie: string): Promise<number> {
  const page = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  if (!page.ok) throw new Error(`${path} answers ${page.status}.`);
  const html = await page.text();
  const tags = [...html.matchAll(SCRIPT)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const addresses = new Set(tags.map(([, address]) => (address ?? '').replaceAll('&amp;', '&')));
  let bytes = 0;
  for (const address of addresses) {
    const script = await fetch(new URL(address, origin));
    if (!script.ok) throw new Error(`${address} of ${path} answers ${script.status}.`);
    bytes += gzipSync(new Uint8Array(await script.arrayBuffer())).length;
  }
  return bytes;
}
