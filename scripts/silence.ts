// Writes public/silence.wav: six seconds of nothing, 8 bit mono. A playing sound is what makes a phone give the buttons of
// a headset to the page. Run again only when the length changes: node scripts/silence.ts
import { writeFileSync } from 'node:fs';

const RATE = 3_000;
const SECONDS = 6;
const HEADER = 44;
/** Middle of the scale: no sound. */
const MIDDLE = 128;

const samples = RATE * SECONDS;
const wav = Buffer.alloc(HEADER + samples, MIDDLE);
wav.write('RIFF', 0);
wav.writeUInt32LE(HEADER - 8 + samples, 4);
wav.write('WAVEfmt ', 8);
wav.writeUInt32LE(16, 16);
wav.writeUInt16LE(1, 20);
wav.writeUInt16LE(1, 22);
wav.writeUInt32LE(RATE, 24);
wav.writeUInt32LE(RATE, 28);
wav.writeUInt16LE(1, 32);
wav.writeUInt16LE(8, 34);
wav.write('data', 36);
wav.writeUInt32LE(samples, 40);
writeFileSync('public/silence.wav', wav);
