import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { checkMedia } from './check-media.ts';
import { IMAGE_LIMIT, VIDEO_LIMIT } from './input.ts';
import { box, mp4, photo, pngOf, webm } from './media-files.test-data.ts';

async function problem(bytes: Buffer, claimed: string): Promise<string | undefined> {
  try {
    await checkMedia(bytes, claimed);
  } catch (error) {
    if (error instanceof AppError) return error.fields?.file;
    throw error;
  }
  return undefined;
}

const SCRIPT = Buffer.from('<script>alert(1)</script>');
const ZIP_END = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

describe('photos', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'of the type %s are drawn anew, without what they told',
    async (format) => {
      const bytes = await photo(format);
      expect(bytes.includes('SECRET-MAKER')).toBe(true);
      const kept = await checkMedia(bytes, `image/${format}`);
      expect(kept).toMatchObject({ kind: 'image', contentType: 'image/webp' });
      expect(kept.bytes.includes('SECRET-MAKER')).toBe(false);
      const { format: now, width, height, exif } = await sharp(kept.bytes).metadata();
      expect({ now, width, height, exif }).toEqual({ now: 'webp', width: 40, height: 30, exif: undefined });
    },
  );

  it.each([
    [1600, 10, 1600],
    [1601, 10, 1600],
    [10, 3200, 5],
  ])('of %i × %i pixels become %i wide', async (width, height, kept) => {
    const { bytes } = await checkMedia(await photo('png', width, height), 'image/png');
    expect((await sharp(bytes).metadata()).width).toBe(kept);
  });

  it('are turned as the camera was held', async () => {
    const lying = await sharp(await photo('jpeg'))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height } = await sharp((await checkMedia(lying, 'image/jpeg')).bytes).metadata();
    expect([width, height]).toEqual([30, 40]);
  });

  it('that promise more than 40 million pixels are refused before they are unpacked', async () => {
    expect(await problem(pngOf(100_000, 100_000), 'image/png')).toBe('pixels');
    expect(await problem(pngOf(8001, 5000), 'image/png')).toBe('pixels');
    expect(await problem(pngOf(8000, 5000), 'image/png')).toBe('broken');
  });

  it('over 10 MB are refused, at 10 MB not for their size', async () => {
    const bytes = await photo('jpeg');
    const padded = (length: number) => Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
    expect(await problem(padded(IMAGE_LIMIT + 1), 'image/jpeg')).toBe('image-size');
    expect(await problem(padded(IMAGE_LIMIT), 'image/jpeg')).toBeUndefined();
  });

  it('that are cut off are refused', async () => {
    const bytes = await photo('png', 400, 300);
    expect(await problem(bytes.subarray(0, bytes.length / 2), 'image/png')).toBe('broken');
  });
});

describe('what is not what it says', () => {
  it.each([
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'image/svg+xml',
    ],
    ['an SVG that claims to be a PNG', Buffer.from('<svg onload="alert(1)"/>'), 'image/png'],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), 'text/html'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'image/gif'],
    ['nothing', Buffer.alloc(0), 'image/png'],
  ])('%s is refused', async (_, bytes, claimed) => {
    expect(await problem(bytes, claimed)).toBe('type');
  });

  it('a photo or video under another type is refused', async () => {
    expect(await problem(await photo('png'), 'image/jpeg')).toBe('claim');
    expect(await problem(await photo('png'), 'text/html')).toBe('claim');
    expect(await problem(mp4(), 'video/webm')).toBe('claim');
  });

  it('a photo that is also a page, a program or an archive is refused', async () => {
    const bytes = await photo('jpeg');
    for (const second of [SCRIPT, ZIP_END, Buffer.from('<?php echo 1;'), Buffer.from('%PDF-1.7')]) {
      expect(await problem(Buffer.concat([bytes, second]), 'image/jpeg')).toBe('mixed');
    }
  });
});

describe('videos', () => {
  it('keep their length and lose place and names', async () => {
    const bytes = mp4();
    const kept = await checkMedia(bytes, 'video/mp4');
    expect(kept).toMatchObject({ kind: 'video', contentType: 'video/mp4' });
    expect(kept.bytes).toHaveLength(bytes.length);
    expect(kept.bytes.includes('+51.5')).toBe(false);
    expect(kept.bytes.includes('SECRET-NAME')).toBe(false);
    expect(bytes.includes('+51.5')).toBe(true);
  });

  it('in WebM are kept as they are', async () => {
    expect((await checkMedia(webm(), 'video/webm')).bytes.equals(webm())).toBe(true);
  });

  it.each([
    ['has something behind its end', Buffer.concat([mp4(), Buffer.from('more')])],
    ['has an unknown part', Buffer.concat([mp4(), box('evil', Buffer.alloc(4))])],
    ['is cut off', mp4().subarray(0, -1)],
    ['has no pictures', box('ftyp', Buffer.from('isom'))],
    ['has no track', Buffer.concat([box('ftyp'), box('moov', box('mvhd')), box('mdat')])],
  ])('that %s is refused', async (_, bytes) => {
    expect(await problem(bytes, 'video/mp4')).toBe('broken');
  });

  it.each([
    ['something behind its end', Buffer.concat([webm(), Buffer.alloc(1)])],
    ['its end missing', webm().subarray(0, -1)],
    ['another kind of content', Buffer.from('\x1a\x45\xdf\xa3\x87\x42\x82\x84wavs', 'latin1')],
  ])('in WebM with %s is refused', async (_, bytes) => {
    expect(await problem(bytes, 'video/webm')).toBe('broken');
  });

  it('that is also an archive or page is refused', async () => {
    expect(await problem(Buffer.concat([mp4(), box('free', SCRIPT)]), 'video/mp4')).toBe('mixed');
    expect(await problem(Buffer.concat([mp4(), box('free', ZIP_END)]), 'video/mp4')).toBe('mixed');
  });

  it('over 50 MB is refused, at 50 MB not', async () => {
    const filled = (length: number) =>
      Buffer.concat([mp4(), box('free', Buffer.alloc(length - mp4().length - 8))]);
    expect(await problem(filled(VIDEO_LIMIT + 1), 'video/mp4')).toBe('video-size');
    expect(await problem(filled(VIDEO_LIMIT), 'video/mp4')).toBeUndefined();
  });
});
