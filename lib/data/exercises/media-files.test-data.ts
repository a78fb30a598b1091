import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A PNG whose header promises any size, with hardly any data behind it. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.alloc(1 + Math.min(width, 4096) * 3);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 64) }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A real picture of one color, with words about place and maker in it. */
export function photo(format: 'jpeg' | 'png' | 'webp', width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#246' } })
    .withExif({ IFD0: { Artist: 'SECRET-MAKER' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .toFormat(format)
    .toBuffer();
}

/** An MP4 box. */
export function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A file of the shape of an MP4 video, with a place in it as phones write it. */
export const mp4 = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2', 'latin1')),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100)),
      box('trak', box('tkhd', Buffer.alloc(84)), box('udta', Buffer.from('SECRET-NAME'))),
      box('udta', box('\xa9xyz', Buffer.from('+51.5000-000.1200/'))),
    ),
    box('mdat', Buffer.alloc(64, 1)),
  ]);

/** A file of the shape of a WebM video. */
export const webm = (): Buffer => {
  const header = Buffer.from('\x1a\x45\xdf\xa3\x87\x42\x82\x84webm', 'latin1');
  const body = Buffer.alloc(100, 2);
  return Buffer.concat([header, Buffer.from('\x18\x53\x80\x67\xe4', 'latin1'), body]);
};
