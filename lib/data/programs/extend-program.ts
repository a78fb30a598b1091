import 'server-only';
import { z } from 'zod';
import { addDays } from '#lib/clinical/local-date.ts';
import { actCommand } from '#lib/data/acts/act-command.ts';
import { PLAN_INPUT } from '#lib/data/acts/act-input.ts';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import { AppError } from '#lib/errors.ts';
import { requirePlan } from './running-plan.ts';

/** A program can be extended this many days beyond today. */
const MAX_EXTENSION_DAYS = 182;

export const ExtendProgramInput = z.strictObject({ ...PLAN_INPUT, endsOn: z.iso.date() });

/** The program in force goes on as it is until a later day. Refusals as those of `requirePlan`. */
export const extendProgram = actCommand({
  name: 'act.extend-program',
  kind: 'program-extended',
  permission: 'program.assign',
  input: ExtendProgramInput,
  run: async (acting, input) => {
    const { tx, actor, target } = acting;
    const { program, subject } = await requirePlan(acting, input);
    const { endsOn } = input;
    const isLater = program.endsOn !== null && endsOn > program.endsOn;
    if (!isLater || endsOn > addDays(subject.today, MAX_EXTENSION_DAYS)) {
      throw new AppError('invalid-input', { fields: { endsOn: 'range' } });
    }
    await tx.program.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: program.id } },
      data: { endsOn },
      select: { id: true },
    });
    if (input.tell !== null) await storeMessage(acting, target, input.tell);
    return { programId: program.id, before: program.endsOn, endsOn };
  },
  audited: ({ programId, endsOn }) => ({ programId, endsOn }),
});
