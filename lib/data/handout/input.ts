import { z } from 'zod';

/** What a page's address may ask for; without it the clinic's paper, usual text and the phase in force. */
export const HandoutInput = z.strictObject({
  patientId: z.uuid(),
  paper: z.enum(['a4', 'letter']).optional(),
  size: z.enum(['usual', 'large']).optional(),
  phase: z.coerce.number().int().min(1).max(12).optional(),
});
export type HandoutInput = z.output<typeof HandoutInput>;

const NAME = /^(a4|letter)(-large)?-phase-(\d{1,2})\.pdf$/;

/** The same, in the name of a file: `letter-large-phase-2.pdf`. */
export const HandoutFileInput = z.strictObject({
  patientId: z.uuid(),
  file: z.string().regex(NAME),
});

export function fileName({
  paper,
  size,
  phase,
}: {
  paper: 'a4' | 'letter';
  size: 'usual' | 'large';
  phase: number;
}): string {
  return `${paper}${size === 'large' ? '-large' : ''}-phase-${phase}.pdf`;
}

/** What a file's name asks for. */
export function fromFileName(file: string): Omit<HandoutInput, 'patientId'> {
  const [, paper, large, phase] = NAME.exec(file) ?? [];
  return {
    paper: paper === 'a4' ? 'a4' : 'letter',
    size: large === undefined ? 'usual' : 'large',
    phase: Number(phase),
  };
}
