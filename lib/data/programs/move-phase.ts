import 'server-only';
import { z } from 'zod';
import { actCommand } from '#lib/data/acts/act-command.ts';
import { PLAN_INPUT } from '#lib/data/acts/act-input.ts';
import { storeMessage } from '#lib/data/messages/store-message.ts';
import { planChanged } from './plan-changed.ts';
import { stepToPhase } from './progress-phase.ts';
import { requirePlan } from './running-plan.ts';

export const MovePhaseInput = z.strictObject({
  ...PLAN_INPUT,
  /** The phase that was on the screen as the one in force. */
  fromPosition: z.int().min(1).max(12),
  toPosition: z.int().min(1).max(12),
  /** Keys of the gate's checks that the therapist has looked at. */
  checked: z.array(z.string().min(1).max(100)).max(12),
  /** Needed when the gate is not met, and for a step back. */
  reason: z.string().trim().min(3, 'reason').max(500, 'long').nullable(),
});

/** Forward or back to another phase of the program in force. Refusals as those of `requirePlan` and `program.progress`. */
export const movePhase = actCommand({
  name: 'act.move-phase',
  kind: 'phase-moved',
  permission: 'program.progress',
  input: MovePhaseInput,
  run: async (acting, input) => {
    const { tx, actor, target } = acting;
    const { program } = await requirePlan(acting, input);
    const latest = program.phaseStarts.at(-1)?.position ?? 1;
    if (latest !== input.fromPosition) throw await planChanged(tx, actor.clinicId, program.id);
    const moved = await stepToPhase(
      { ...acting, target: { id: program.id, patientId: target.patientId, episodeId: target.id } },
      input,
    );
    if (input.tell !== null) await storeMessage(acting, target, input.tell);
    const phase = program.versions.at(-1)?.phases.find((one) => one.position === moved.position);
    return {
      programId: program.id,
      before: moved.before,
      position: moved.position,
      from: moved.startedOn,
      title: phase?.title ?? '',
    };
  },
  audited: ({ programId, before, position }) => ({ programId, before, position }),
});
