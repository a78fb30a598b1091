// The process that P11 starts: searches the library as a therapist does, through the guard, and prints how long each took.
import { listLibrary } from '#lib/data/exercises/queries.ts';
import { execute } from '#lib/guard/execute.ts';
import { staffSessionId } from './data-set/clinic.ts';
import { idOf } from './data-set/ids.ts';

const WARM_UPS = 40;
const ROUNDS = 20;
/** Whole words, parts, other names, and words with a letter wrong. */
const WORDS = [
  'bridge',
  'hamstring stretch',
  'hamstrng strech',
  'cat cow',
  'McKenzie',
  'nerve',
  'plank',
  'figure four',
  'clamshel',
  'walk',
  'calf',
  'pelvic tilt variant 300',
  'knee',
  'zzzz',
  '',
];

const token = { cid: idOf('clinic', 0), sid: staffSessionId(1) };
const search = (q: string) => execute(listLibrary, { token, input: { q }, now: new Date() });

for (let turn = 0; turn < WARM_UPS; turn++) await search(WORDS[turn % WORDS.length] ?? '');
const times: number[] = [];
let all = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const word of WORDS) {
    const begin = performance.now();
    all = (await search(word)).all;
    times.push(performance.now() - begin);
  }
}
process.stdout.write(`\n${JSON.stringify({ times, all })}\n`);
process.exit(0);
