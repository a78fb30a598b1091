import type { Movement, PrecautionTag, Response } from '#lib/data/programs/view.ts';

type Responses = Readonly<Record<Movement, Response | null>>;

const BY_GAIN: readonly Response[] = ['centralized', 'eased'];
const SENDS_DOWN: readonly Response[] = ['peripheralized'];

/** The movement that helps most: one that centralizes before one that only eases; none when nothing tested helps. */
export function directionOf(responses: Responses): Movement | 'none' {
  const movements: readonly Movement[] = ['extension', 'flexion', 'side'];
  for (const gain of BY_GAIN) {
    const found = movements.filter((movement) => responses[movement] === gain);
    const [first] = found;
    if (first !== undefined) return first;
  }
  return 'none';
}

const TAGS = [
  ['extension', 'extension-worsens'],
  ['flexion', 'flexion-worsens'],
] as const satisfies readonly (readonly [Movement, PrecautionTag])[];

/** The precautions after a test: a movement that sent symptoms down is one, a movement that did not is one no more. */
export function precautionsAfter(before: readonly string[], responses: Responses): string[] {
  let tags = [...before];
  for (const [movement, tag] of TAGS) {
    const response = responses[movement];
    if (response === null) continue;
    tags = tags.filter((one) => one !== tag);
    if (SENDS_DOWN.includes(response)) tags.push(tag);
  }
  return tags;
}
